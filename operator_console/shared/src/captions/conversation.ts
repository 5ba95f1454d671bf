/** Chat and captions as one stream: what was said and what was typed, in the order of time. */

import type { ChatLine } from "../call/machine.ts";
import type { CaptionLine, CaptionPartial, Language, Party } from "../protocol/index.ts";
import type { Captions } from "./captions.ts";

/** One line of the stream. Chat has its caption once the server has rendered it. */
export interface Said {
  readonly kind: "said";
  readonly key: string;
  readonly party: Party;
  readonly language: Language;
  readonly text: string;
  readonly source: CaptionLine["source"];
  readonly status: ChatLine["status"];
  /** Instant of its end or of its storage (RFC 3339); null until stored. */
  readonly at: string | null;
  readonly caption: CaptionLine | null;
}

/** What somebody is saying right now; provisional. */
export interface Saying {
  readonly kind: "saying";
  readonly key: string;
  readonly partial: CaptionPartial;
}

export type Entry = Said | Saying;

/**
 * The stream. Stored lines by time, then ours that the server has not confirmed, then what is
 * being said. A caption of a chat line joins it by `message_id` and never stands beside it.
 */
export function conversation(chat: readonly ChatLine[], captions: Captions): readonly Entry[] {
  const byMessage = new Map(
    captions.lines.flatMap((line) => (line.message_id === null ? [] : [[line.message_id, line]])),
  );
  const typed = chat.map((line) => typedEntry(line, byMessage.get(line.messageId) ?? null));
  const shown = new Set(chat.map((line) => line.messageId));
  const spoken = captions.lines
    .filter((line) => line.message_id === null || !shown.has(line.message_id))
    .map(spokenEntry);
  const saying = captions.partials.map((partial): Saying => {
    return { kind: "saying", key: partial.utterance, partial };
  });
  return [...[...typed, ...spoken].toSorted((a, b) => instant(a) - instant(b)), ...saying];
}

function typedEntry(line: ChatLine, caption: CaptionLine | null): Said {
  const corrected = caption !== null && caption.corrects !== null;
  return {
    kind: "said",
    key: line.messageId,
    party: line.sender,
    language: line.language,
    text: corrected ? caption.text : line.text,
    source: caption?.source ?? "chat",
    status: line.status,
    at: line.at,
    caption,
  };
}

function spokenEntry(line: CaptionLine): Said {
  return {
    kind: "said",
    // Stays the same when a correction takes the line's place.
    key: line.message_id ?? line.utterance ?? line.caption_id,
    party: line.party,
    language: line.language,
    text: line.text,
    source: line.source,
    status: "stored",
    at: line.at,
    caption: line,
  };
}

function instant(entry: Said): number {
  return entry.at === null ? Number.MAX_SAFE_INTEGER : Date.parse(entry.at);
}
