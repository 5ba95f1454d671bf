import { useLayoutEffect, type RefObject } from "react";

/** A new page starts at its top, and where the old one took the focus with it, in its main part. */
export function useArrival(main: RefObject<HTMLElement | null>, screen: string): void {
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [main, screen]);
}
