import { useEffect, useState } from "react";

/** Whole seconds until an instant of `performance.now()`, counting down; null without one. */
export function useSecondsLeft(until: number | null): number | null {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (until === null) return undefined;
    const timer = setInterval(() => {
      setNow(performance.now());
    }, 200);
    return () => {
      clearInterval(timer);
    };
  }, [until]);
  return until === null ? null : Math.max(0, Math.ceil((until - now) / 1000));
}
