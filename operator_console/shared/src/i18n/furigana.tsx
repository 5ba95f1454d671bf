import type { ReactNode } from "react";

/** A run of text and its reading (ふりがな), where it has one. */
export interface Run {
  readonly text: string;
  readonly reading: string | null;
}

const MARKED = /\{([^|{}]+)\|([^|{}]+)\}/g;

/** Split `{窓口|まどぐち}で` into its runs. */
export function runs(marked: string): readonly Run[] {
  const found: Run[] = [];
  let end = 0;
  for (const match of marked.matchAll(MARKED)) {
    const [whole, text = "", reading = ""] = match;
    if (match.index > end) found.push({ text: marked.slice(end, match.index), reading: null });
    found.push({ text, reading });
    end = match.index + whole.length;
  }
  if (end < marked.length) found.push({ text: marked.slice(end), reading: null });
  return found;
}

/** The text without its readings: for labels, titles and speech. */
export function plain(marked: string): string {
  return runs(marked)
    .map((run) => run.text)
    .join("");
}

/** Text with its readings above the characters; text without marks stays as it is. */
export function Furigana(props: { readonly children: string }): ReactNode {
  return runs(props.children).map((run, index) =>
    run.reading === null ? (
      run.text
    ) : (
      <ruby key={index}>
        {run.text}
        <rp>（</rp>
        <rt>{run.reading}</rt>
        <rp>）</rp>
      </ruby>
    ),
  );
}
