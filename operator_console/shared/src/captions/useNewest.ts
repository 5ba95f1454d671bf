import { useCallback, useEffect, useRef, useState, type RefObject } from "react";

/** Nearer to the end than this counts as there: lines have fractions of pixels. */
const NEAR_PX = 24;

export interface Newest {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Whether the reader has scrolled back, and new lines must not carry them away. */
  readonly back: boolean;
  readonly toNewest: () => void;
}

/** A list that follows its end until the reader scrolls back. `mark` changes with what is shown. */
export function useNewest(mark: unknown): Newest {
  const scroller = useRef<HTMLDivElement>(null);
  const [back, setBack] = useState(false);
  const following = useRef(true);

  const toNewest = useCallback((): void => {
    following.current = true;
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, []);

  useEffect(() => {
    const list = scroller.current;
    if (list === null) return undefined;
    let height = list.clientHeight;
    const look = (): void => {
      // Scrolled by its new height, not by the reader: the observer below has the word.
      if (list.clientHeight !== height) return;
      following.current = list.scrollHeight - list.scrollTop - list.clientHeight <= NEAR_PX;
      setBack(!following.current);
    };
    // A list that becomes lower must not lose its end either.
    const resized = new ResizeObserver(() => {
      height = list.clientHeight;
      if (following.current) toNewest();
    });
    list.addEventListener("scroll", look, { passive: true });
    resized.observe(list);
    return () => {
      list.removeEventListener("scroll", look);
      resized.disconnect();
    };
  }, [toNewest]);
  useEffect(() => {
    if (following.current) toNewest();
  }, [mark, toNewest]);
  return { scroller, back, toNewest };
}
