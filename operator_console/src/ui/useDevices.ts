import {
  listDevices,
  onDevicesChanged,
  openMedia,
  stopMedia,
  type Devices,
  type LocalMedia,
} from "@madoguchi/shared/rtc";
import { useEffect, useState } from "react";

import { useLevel } from "./useLevel.ts";

const NO_DEVICES: Devices = { cameras: [], microphones: [], speakers: [] };

export interface OpenedDevices {
  /** Null while they open. */
  readonly media: LocalMedia | null;
  readonly devices: Devices;
  readonly level: number;
  /** Whether the level has ever moved as it does for a voice. */
  readonly heard: boolean;
  readonly retry: () => void;
}

/** Open the chosen camera and microphone for as long as the page shows them. */
export function useDevices(cameraId: string | null, microphoneId: string | null): OpenedDevices {
  const [media, setMedia] = useState<LocalMedia | null>(null);
  const [devices, setDevices] = useState(NO_DEVICES);
  const [attempt, setAttempt] = useState(0);
  const { level, heard } = useLevel(media?.audio ?? null);

  useEffect(() => {
    let opened: LocalMedia | null = null;
    let gone = false;
    const open = async (): Promise<void> => {
      opened = await openRemembered(cameraId, microphoneId);
      if (gone) stopMedia(opened);
      else setMedia(opened);
    };
    void open();
    return () => {
      gone = true;
      if (opened !== null) stopMedia(opened);
    };
  }, [cameraId, microphoneId, attempt]);

  useEffect(() => {
    if (!window.isSecureContext) return undefined;
    const refresh = (): void => {
      void listDevices().then(setDevices);
    };
    refresh();
    return onDevicesChanged(refresh);
  }, [media]);

  return {
    media,
    devices,
    level,
    heard,
    retry: () => {
      setAttempt(attempt + 1);
    },
  };
}

/** A remembered device may be gone: then the default one serves. */
export async function openRemembered(
  cameraId: string | null,
  microphoneId: string | null,
): Promise<LocalMedia> {
  const media = await openMedia({
    cameraId: cameraId ?? undefined,
    microphoneId: microphoneId ?? undefined,
  });
  const forgetCamera = media.videoFault === "missing" && cameraId !== null;
  const forgetMicrophone = media.audioFault === "missing" && microphoneId !== null;
  if (!forgetCamera && !forgetMicrophone) return media;
  stopMedia(media);
  return openRemembered(
    forgetCamera ? null : cameraId,
    forgetMicrophone ? null : microphoneId,
  );
}
