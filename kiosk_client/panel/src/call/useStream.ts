import { useEffect, useMemo, useRef, useState, type RefObject } from "react";

interface StreamElement {
  readonly element: RefObject<HTMLVideoElement | null>;
  /** The browser refuses to play sound before a touch (after a reload). */
  readonly blocked: boolean;
  readonly play: () => void;
}

/** Show a stream in a `<video>`; `srcObject` has no attribute, so React cannot set it. */
export function useStream(stream: MediaStream | null): StreamElement {
  const element = useRef<HTMLVideoElement>(null);
  const [blocked, setBlocked] = useState(false);

  const play = (): void => {
    element.current?.play().then(
      () => {
        setBlocked(false);
      },
      (error: unknown) => {
        setBlocked(error instanceof DOMException && error.name === "NotAllowedError");
      },
    );
  };

  useEffect(() => {
    const video = element.current;
    if (video === null || video.srcObject === stream) return;
    video.srcObject = stream;
    if (stream !== null) play();
  }, [stream]);

  return { element, blocked, play };
}

/** A stream of one track, the same one for as long as the track is. */
export function useTrackStream(track: MediaStreamTrack | null): MediaStream | null {
  return useMemo(() => (track === null ? null : new MediaStream([track])), [track]);
}
