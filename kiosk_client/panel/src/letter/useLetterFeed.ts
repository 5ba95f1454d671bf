import type { PanelLetter } from "@madoguchi/shared/protocol";
import { useEffect, type RefObject } from "react";
import { openFeed } from "../photo/camera_feed.ts";

/** Send frames to the letter worker of this kiosk while it wants them; it asks for no whole one. */
export function useLetterFeed(
  letter: PanelLetter,
  video: RefObject<HTMLVideoElement | null>,
): void {
  const port = letter.camera?.port ?? null;
  const token = letter.camera?.token ?? null;
  useEffect(() => {
    if (port === null || token === null || video.current === null) return undefined;
    return openFeed({ port, token }, video.current, () => undefined).close;
  }, [port, token, video]);
}
