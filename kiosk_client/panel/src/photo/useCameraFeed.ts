import type { PanelPhoto } from "@madoguchi/shared/protocol";
import { useEffect, useRef, type RefObject } from "react";
import { drawPhoto, openFeed, wipe } from "./camera_feed.ts";
import { holdsPhoto, isLive } from "./steps.ts";

/** Send frames while the worker wants them; the photo that was taken is drawn into `still`. */
export function useCameraFeed(
  photo: PanelPhoto,
  video: RefObject<HTMLVideoElement | null>,
): RefObject<HTMLCanvasElement | null> {
  const still = useRef<HTMLCanvasElement>(null);
  const { phase } = photo;
  const port = photo.camera?.port ?? null;
  const token = photo.camera?.token ?? null;

  useEffect(() => {
    if (port === null || token === null || video.current === null) return undefined;
    const feed = openFeed({ port, token }, video.current, (taken) => {
      if (still.current !== null) drawPhoto(still.current, taken);
    });
    return feed.close;
  }, [port, token, video]);

  useEffect(() => {
    if (still.current !== null && !holdsPhoto(phase) && !isLive(phase)) wipe(still.current);
  }, [phase]);

  return still;
}
