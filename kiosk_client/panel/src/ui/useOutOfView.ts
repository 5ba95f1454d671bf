import { useEffect, useState, type RefObject } from "react";

/** Whether an element lies below what can be seen: covered by what sticks to the screen's edge. */
export function useOutOfView(
  element: RefObject<HTMLElement | null>,
  sticking: RefObject<HTMLElement | null>,
): boolean {
  const [out, setOut] = useState(false);
  useEffect(() => {
    const at = element.current;
    if (at === null) return undefined;
    const look = (): void => {
      const edge = sticking.current?.getBoundingClientRect().top ?? window.innerHeight;
      setOut(at.getBoundingClientRect().bottom > edge + TOLERANCE_PX);
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(document.documentElement);
    if (at.parentElement !== null) resized.observe(at.parentElement);
    window.addEventListener("scroll", look, { capture: true, passive: true });
    return () => {
      resized.disconnect();
      window.removeEventListener("scroll", look, { capture: true });
    };
  }, [element, sticking]);
  return out;
}

/** Fractions of pixels, and the gap below the last words. */
const TOLERANCE_PX = 4;
