import { useEffect } from "react";

/** What a photo wants of the camera; a camera that has less gives what it has. */
const WANTED = { width: { ideal: 1280 }, height: { ideal: 960 } } as const;

/**
 * Let the call's own camera give larger pictures while the photo step is open, and as before
 * afterwards. The operator sees the larger picture, too; a camera that refuses stays as it is.
 */
export function useLargerTrack(track: MediaStreamTrack | null, open: boolean): void {
  useEffect(() => {
    if (!open || track === null) return undefined;
    const before = track.getConstraints();
    apply(track, { ...before, ...WANTED });
    return () => {
      apply(track, before);
    };
  }, [track, open]);
}

function apply(track: MediaStreamTrack, constraints: MediaTrackConstraints): void {
  if (track.readyState === "ended") return;
  // A camera that refuses goes on as it was: the photo then has the size of the call's picture.
  track.applyConstraints(constraints).catch(() => undefined);
}
