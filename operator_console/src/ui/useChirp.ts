import { playChirp } from "@madoguchi/shared/rtc";
import { useState } from "react";

/** Whether the test tone sounds, and how to play it on a speaker (null: the system's). */
export function useChirp(speakerId: string | null): readonly [boolean, () => void] {
  const [playing, setPlaying] = useState(false);
  const play = (): void => {
    if (playing) return;
    setPlaying(true);
    // A speaker that was pulled out refuses; silence tells the operator the same.
    playChirp(speakerId ?? "")
      .catch(() => undefined)
      .finally(() => {
        setPlaying(false);
      });
  };
  return [playing, play];
}
