import { useEffect, useState } from "react";

/** A finger that was on its way when a question came up must not answer it. */
export const ARM_MS = 400;

/** Whether the question `key` has been on the screen long enough to be answered; null: none is. */
export function useArmed(key: string | number | null): boolean {
  const [armed, setArmed] = useState(false);
  useEffect(() => {
    if (key === null) return undefined;
    const timer = setTimeout(() => {
      setArmed(true);
    }, ARM_MS);
    return () => {
      clearTimeout(timer);
      setArmed(false);
    };
  }, [key]);
  return key !== null && armed;
}
