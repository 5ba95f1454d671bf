import { Furigana } from "@madoguchi/shared/i18n";
import type { ReactNode } from "react";
import styles from "./CaptionLine.module.css";

/** An amount, a time, a count: figures with the unit that follows. */
const FIGURES = /(?:[0-9０-９][0-9０-９,，.:：]*)(?:円|時間|時|分|月|日|番|階|人|枚|か月|年|回|通|桁)?/gu;

/** やさしい日本語: readings above the characters, figures in boxes (guideline of 2020). */
export function EasyText({ children }: { readonly children: string }): ReactNode {
  const parts: ReactNode[] = [];
  let end = 0;
  // A figure inside {…|…} belongs to its reading and stays there.
  const marked = [...children.matchAll(/\{[^|{}]+\|[^|{}]+\}/gu)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  for (const match of children.matchAll(FIGURES)) {
    if (marked.some(([from, to]) => match.index >= from && match.index < to)) continue;
    parts.push(<Furigana key={`t${end}`}>{children.slice(end, match.index)}</Furigana>);
    parts.push(
      <span key={`n${match.index}`} className={styles.figure}>
        {match[0]}
      </span>,
    );
    end = match.index + match[0].length;
  }
  parts.push(<Furigana key="end">{children.slice(end)}</Furigana>);
  return parts;
}
