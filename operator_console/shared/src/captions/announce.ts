import { useEffect, useRef, useState } from "react";

import { plain } from "../i18n/furigana.tsx";
import type { CaptionLanguage, Party } from "../protocol/index.ts";
import type { Entry, Said } from "./conversation.ts";
import { isTranslated, renderingFor } from "./doubts.ts";

export interface Reader {
  readonly self: Party;
  readonly language: CaptionLanguage;
  /** Captions follow what is typed: a line waits for its rendering before it is read out. */
  readonly interpreting: boolean;
}

/** What the reader reads of a line: its rendering where it has one, else the original. */
export function readable(said: Said, language: CaptionLanguage): string {
  const rendering = said.caption === null ? null : renderingFor(said.caption, language);
  return plain(isTranslated(rendering) ? rendering.text : said.text);
}

/** Final lines of the other end that a screen reader has not read out yet and can read now. */
export function unread(
  entries: readonly Entry[],
  reader: Reader,
  done: ReadonlySet<string>,
): readonly Said[] {
  return entries.filter((entry): entry is Said => {
    if (entry.kind === "saying" || entry.party === reader.self || done.has(entry.key)) return false;
    return entry.caption !== null || !reader.interpreting || entry.language === reader.language;
  });
}

/**
 * Text for a polite live region: each line of the other end once, when it is final. Neither what
 * is provisional nor a correction, a replay or the backlog after a reload is read out.
 */
export function useAnnouncement(entries: readonly Entry[], reader: Reader): string {
  const { self, language, interpreting } = reader;
  const done = useRef<Set<string> | null>(null);
  const [text, setText] = useState("");
  useEffect(() => {
    const keys = entries.flatMap((entry) => (entry.kind === "said" ? [entry.key] : []));
    if (done.current === null) {
      done.current = new Set(keys);
      return;
    }
    const fresh = unread(entries, { self, language, interpreting }, done.current);
    if (fresh.length === 0) return;
    for (const said of fresh) done.current.add(said.key);
    setText(fresh.map((said) => readable(said, language)).join(" "));
  }, [entries, self, language, interpreting]);
  return text;
}
