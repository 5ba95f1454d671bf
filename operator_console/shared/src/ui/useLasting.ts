import { useEffect, useState } from "react";

/** Whether `condition` has held without a break for `forMs`; false again at once when it ends. */
export function useLasting(condition: boolean, forMs: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!condition) return undefined;
    const timer = setTimeout(() => {
      setLasting(true);
    }, forMs);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [condition, forMs]);
  return condition && lasting;
}
