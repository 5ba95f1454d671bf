/** The tab in which the operator speaks in writing: phrases by key and list, chat with preview. */

import type { CallView } from "@madoguchi/shared/call";
import type { CaptionChoice } from "@madoguchi/shared/captions";
import type { Phrase, PhraseSay, SessionView } from "@madoguchi/shared/protocol";
import { useEffect, useMemo, useState, type ReactNode } from "react";

import { byKey, groupsFor } from "../../captions/phraseBook.ts";
import { PreviewClient } from "../../captions/preview.ts";
import { filled } from "../../captions/slots.ts";
import { BROWSER_TIMERS } from "../../control/pace.ts";
import type { DeskClient } from "../../desk/deskClient.ts";
import { useConsoleLanguage, useTexts } from "../../texts/index.ts";
import { ChatPanel } from "../ChatPanel.tsx";
import { usePreferences } from "../preferences.tsx";
import { languagesOf, needsRendering } from "./languages.ts";
import { PhrasePalette } from "./PhrasePalette.tsx";
import styles from "./TalkTools.module.css";
import { usePhraseBook, usePhraseKeys } from "./usePhrases.ts";

const NO_KEYS: ReturnType<typeof byKey> = new Map();

export function TalkTools(props: {
  readonly client: DeskClient;
  readonly session: SessionView;
  readonly call: CallView;
  /** How often the search was asked for: a phrase whose blanks are being filled in gives way. */
  readonly searches: number;
  /** The search is on the screen now. */
  readonly onSearchable: () => void;
  /** A phrase wants its blanks filled in: show this tab. */
  readonly onShow: () => void;
}): ReactNode {
  const { client, session, call, searches } = props;
  const { interpretation } = call.captions;
  const t = useTexts().phrases;
  const language = useConsoleLanguage();
  const { phraseKeys } = usePreferences().preferences;
  const book = usePhraseBook(interpretation !== null);
  const [open, setOpen] = useState<Phrase | null>(null);
  const [answered, setAnswered] = useState(searches);
  if (answered !== searches) {
    setAnswered(searches);
    setOpen(null);
  }
  const groups = useMemo(
    () => (book === null || book === "failed" ? [] : groupsFor(book, session.purpose)),
    [book, session.purpose],
  );
  const keys = useMemo(() => byKey(groups), [groups]);
  const preview = usePreview(client, session.session_id, needsRendering(interpretation));
  useOwnChoice(client, interpretation?.operator ?? null);

  const say = (phrase: Phrase, slots: PhraseSay["slots"]): void => {
    setOpen(null);
    client.sayPhrase(phrase.id, slots, filled(phrase[language], slots));
  };
  usePhraseKeys(phraseKeys ? keys : NO_KEYS, (phrase) => {
    if (Object.keys(phrase.slots).length === 0) {
      say(phrase, {});
      return;
    }
    setOpen(phrase);
    props.onShow();
  });
  return (
    <ChatPanel
      phrases={
        <>
          {book === "failed" && <p className={styles.failed}>{t.unavailable}</p>}
          {groups.length > 0 && (
            <PhrasePalette
              groups={groups}
              keys={keys}
              purpose={session.purpose}
              open={open}
              onOpen={setOpen}
              onSay={say}
              onSearchable={props.onSearchable}
            />
          )}
        </>
      }
      preview={preview}
      speaks={languagesOf(interpretation, session).speaks}
      onSend={(text) => {
        client.chat(text);
      }}
    />
  );
}

function usePreview(client: DeskClient, sessionId: string, wanted: boolean): PreviewClient | null {
  const [preview] = useState(() => new PreviewClient(client.transport, sessionId, BROWSER_TIMERS));
  useEffect(() => (wanted ? preview.open() : undefined), [preview, wanted]);
  return wanted ? preview : null;
}

/** What this computer remembers of its operator's languages counts as soon as there are captions. */
function useOwnChoice(client: DeskClient, own: CaptionChoice | null): void {
  const { captionLanguage, spokenLanguage } = usePreferences().preferences;
  const known = own !== null;
  useEffect(() => {
    if (!known || (captionLanguage === null && spokenLanguage === null)) return;
    client.chooseCaptions({
      language: captionLanguage ?? "ja",
      speaks: spokenLanguage ?? "ja",
      captions: true,
      speak: false,
    });
  }, [client, known, captionLanguage, spokenLanguage]);
}
