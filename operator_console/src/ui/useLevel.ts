import { watchLevel } from "@madoguchi/shared/rtc";
import { useEffect, useState } from "react";

/** Loudness (0 to 1) above which somebody has spoken; a quiet room stays well below. */
const VOICE_LEVEL = 0.25;

export interface MicrophoneLevel {
  readonly level: number;
  /** Whether the level has ever moved as it does for a voice. */
  readonly heard: boolean;
}

/** The loudness of a microphone now; silent without one. */
export function useLevel(track: MediaStreamTrack | null): MicrophoneLevel {
  const [level, setLevel] = useState(0);
  const [heard, setHeard] = useState<MediaStreamTrack | null>(null);
  useEffect(() => {
    if (track === null) return undefined;
    return watchLevel(track, (now) => {
      setLevel(now);
      if (now > VOICE_LEVEL) setHeard(track);
    });
  }, [track]);
  return track === null ? { level: 0, heard: false } : { level, heard: heard === track };
}
