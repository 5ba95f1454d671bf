/** What is said and typed, as one stream beside the citizen's picture (通訳字幕とチャット). */

import {
  conversation,
  useAnnouncement,
  useNewest,
  type CaptionChoice,
} from "@madoguchi/shared/captions";
import type { CallView } from "@madoguchi/shared/call";
import type { SessionView } from "@madoguchi/shared/protocol";
import { Button, SettingsIcon, VisuallyHidden } from "@madoguchi/shared/ui";
import { useMemo, useState, type ReactNode } from "react";

import { useTexts } from "../../texts/index.ts";
import { usePreferences } from "../preferences.tsx";
import { CaptionEntry, SayingEntry } from "./CaptionEntry.tsx";
import { CaptionSettings } from "./CaptionSettings.tsx";
import styles from "./Conversation.module.css";
import { DeviceHearing } from "./DeviceHearing.tsx";
import { InterpretationReason, InterpretationState } from "./InterpretationState.tsx";
import { languagesOf } from "./languages.ts";

export const CONVERSATION_ID = "conversation";

export function Conversation(props: {
  readonly call: CallView;
  readonly session: SessionView;
  readonly onCorrect: (captionId: string, text: string) => void;
  readonly onChoose: (choice: CaptionChoice) => void;
  readonly onInstall: () => Promise<boolean>;
}): ReactNode {
  const { chat, captions } = props.call;
  const { interpretation } = captions;
  const t = useTexts();
  const { captionSize, captionContrast } = usePreferences().preferences;
  const [setting, setSetting] = useState(false);
  const entries = useMemo(() => conversation(chat, captions), [chat, captions]);
  const { own, theirs } = languagesOf(interpretation, props.session);
  const interpreting = interpretation?.state === "on";
  const spoken = useAnnouncement(entries, { self: "operator", language: own, interpreting });
  const { scroller, back, toNewest } = useNewest(entries);
  const heard = entries.filter((entry) => entry.kind === "said" && entry.party === "citizen").length;
  const fresh = useFresh(heard, back);

  return (
    <section className={styles.conversation} aria-labelledby="conversation-title">
      <div className={styles.head}>
        <div className={styles.heading}>
          <h2 id="conversation-title" className={styles.title}>
            {t.captions.title}
          </h2>
          <InterpretationState interpretation={interpretation} />
        </div>
        <Button
          variant="quiet"
          className={styles.setUp}
          icon={<SettingsIcon size={20} />}
          aria-label={t.captions.setUp}
          title={t.captions.setUp}
          aria-expanded={setting}
          data-testid="caption-settings"
          onClick={() => {
            setSetting(!setting);
          }}
        />
      </div>
      <InterpretationReason interpretation={interpretation} />
      <DeviceHearing interpretation={interpretation} onInstall={props.onInstall} />
      {setting && <CaptionSettings interpretation={interpretation} onChoose={props.onChoose} />}
      <div
        ref={scroller}
        id={CONVERSATION_ID}
        className={styles.log}
        hidden={setting}
        role="region"
        aria-label={t.chat.log}
        tabIndex={0}
        data-size={captionSize}
        data-contrast={captionContrast}
        data-testid="chat-log"
      >
        {entries.length === 0 ? (
          <p className={styles.empty}>{t.captions.empty}</p>
        ) : (
          <ol className={styles.lines}>
            {entries.map((entry) =>
              entry.kind === "saying" ? (
                <SayingEntry key={entry.key} saying={entry} />
              ) : (
                <CaptionEntry
                  key={entry.key}
                  said={entry}
                  own={own}
                  theirs={theirs}
                  onCorrect={interpreting ? props.onCorrect : null}
                />
              ),
            )}
          </ol>
        )}
      </div>
      {back && !setting && (
        <Button className={styles.newest} data-testid="caption-newest" onClick={toNewest}>
          {fresh > 0 ? t.captions.newestCount(fresh) : t.captions.newest}
        </Button>
      )}
      <VisuallyHidden>
        <span aria-live="polite" data-testid="caption-announced">
          {spoken}
        </span>
      </VisuallyHidden>
    </section>
  );
}

/** Lines of the citizen that came since the reader scrolled back. */
function useFresh(heard: number, back: boolean): number {
  const [since, setSince] = useState(heard);
  if (!back && since !== heard) setSince(heard);
  return back ? Math.max(0, heard - since) : 0;
}
