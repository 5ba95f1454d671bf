import type { ReactNode } from "react";
import { Furigana } from "../i18n/index.ts";

/** A text with its readings as one piece, so that a button's gap does not tear it apart. */
export function Label({ children }: { readonly children: string }): ReactNode {
  return (
    <span>
      <Furigana>{children}</Furigana>
    </span>
  );
}
