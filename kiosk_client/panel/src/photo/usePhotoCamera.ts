import { useEffect, useState } from "react";
import { openPhotoCamera, type CameraFault } from "./photo_camera.ts";

interface Shown {
  /** Where the photo comes from; null while its own camera is being opened. */
  readonly track: MediaStreamTrack | null;
  /** Why it is the call's camera although the city has named another one. */
  readonly fault: CameraFault | null;
}

/** The camera that the city has named for photos while `live`; without one, the call's. */
export function usePhotoCamera(
  name: string | null,
  call: MediaStreamTrack | null,
  live: boolean,
): Shown {
  const [own, setOwn] = useState<Shown | null>(null);
  useEffect(() => {
    if (name === null || !live) return undefined;
    let over = false;
    let opened: MediaStreamTrack | null = null;
    const open = async (): Promise<void> => {
      const camera = await openPhotoCamera(navigator.mediaDevices, name);
      if ("fault" in camera) {
        if (!over) setOwn({ track: null, fault: camera.fault });
        return;
      }
      opened = camera.track;
      if (over) opened.stop();
      else setOwn({ track: opened, fault: null });
    };
    void open();
    return () => {
      over = true;
      opened?.stop();
      setOwn(null);
    };
  }, [name, live]);
  if (name === null) return { track: call, fault: null };
  if (own === null) return { track: null, fault: null };
  return own.fault === null ? own : { track: call, fault: own.fault };
}
