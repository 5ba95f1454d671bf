import { Furigana } from "@madoguchi/shared/i18n";
import type { ReactNode } from "react";

/** A text of the catalogue, with its readings where it has them. */
export function T({ children }: { readonly children: string }): ReactNode {
  return (
    <span>
      <Furigana>{children}</Furigana>
    </span>
  );
}
