/** One line of the conversation: the original, how the other end reads it, and what to make of it. */

import { isTranslated, renderingFor, type Said, type Saying } from "@madoguchi/shared/captions";
import { Furigana, htmlLang, timeOfDay } from "@madoguchi/shared/i18n";
import type { CaptionLanguage } from "@madoguchi/shared/protocol";
import { Button, PenIcon, WarningIcon } from "@madoguchi/shared/ui";
import { useState, type ReactNode } from "react";

import { useTexts } from "../../texts/index.ts";
import styles from "./CaptionEntry.module.css";
import { CorrectForm } from "./CorrectForm.tsx";
import { Marks } from "./Marks.tsx";

/** Below this the recogniser itself doubts what it heard. */
const HEARD_WELL = 0.5;

interface EntryProps {
  readonly said: Said;
  /** What each end reads. */
  readonly own: CaptionLanguage;
  readonly theirs: CaptionLanguage;
  /** Null while lines cannot be corrected. */
  readonly onCorrect: ((captionId: string, text: string) => void) | null;
}

export function CaptionEntry(props: EntryProps): ReactNode {
  const { said } = props;
  return (
    <li
      className={styles.entry}
      data-sender={said.party}
      data-status={said.status}
      data-source={said.source}
      data-testid="caption"
    >
      <Meta said={said} />
      {said.party === "operator" ? <Ours {...props} /> : <Theirs {...props} />}
    </li>
  );
}

function Meta(props: { readonly said: Said }): ReactNode {
  const { said } = props;
  const t = useTexts();
  const state = {
    pending: t.chat.sending,
    refused: t.chat.refused,
    stored: said.at === null ? "" : timeOfDay(new Date(said.at)),
  }[said.status];
  return (
    <p className={styles.meta}>
      <b>{said.party === "operator" ? t.captions.you : t.captions.citizen}</b>
      <span>{t.captions.source[said.source]}</span>
      {isCorrected(said) && <span>{t.captions.corrected}</span>}
      <span className={styles.state}>{state}</span>
    </p>
  );
}

function isCorrected(said: Said): boolean {
  return (said.caption?.corrects ?? null) !== null;
}

/** What the citizen says, in the operator's language; the original stays in sight. */
function Theirs(props: EntryProps): ReactNode {
  const { said, own } = props;
  const t = useTexts().captions;
  const rendering = said.caption && renderingFor(said.caption, own);
  const translated = isTranslated(rendering);
  const heard = said.caption?.heard ?? null;
  return (
    <div className={styles.box}>
      {translated && (
        <p className={styles.text} lang={htmlLang(own)} data-testid="caption-text">
          <Furigana>{rendering.text}</Furigana>
        </p>
      )}
      <p
        className={translated ? styles.original : styles.text}
        lang={htmlLang(said.language)}
        data-testid="caption-original"
      >
        {said.text}
      </p>
      {rendering !== null && rendering.layer !== "same" && <Marks rendering={rendering} />}
      {heard !== null && heard < HEARD_WELL && (
        <p className={styles.unclear}>
          <WarningIcon size={16} />
          {t.unclear}
        </p>
      )}
    </div>
  );
}

/** What the operator says, and below it how the citizen reads it and what that would mean back. */
function Ours(props: EntryProps): ReactNode {
  const { said, theirs, onCorrect } = props;
  const t = useTexts().captions;
  const [editing, setEditing] = useState(false);
  const { caption } = said;
  const rendering = caption && renderingFor(caption, theirs);
  return (
    <div className={styles.box}>
      <p className={styles.text} lang={htmlLang(said.language)} data-testid="caption-original">
        {said.text}
      </p>
      {rendering !== null && rendering.layer !== "same" && (
        <>
          <p className={styles.reads}>{t.reads(t.languages[theirs])}</p>
          {rendering.text !== "" && (
            <p className={styles.other} lang={htmlLang(theirs)} data-testid="caption-text">
              <Furigana>{rendering.text}</Furigana>
            </p>
          )}
          {rendering.back !== null && rendering.back !== "" && rendering.layer !== "phrase" && (
            <p className={styles.original}>
              <span className={styles.label}>{t.back}</span> {rendering.back}
            </p>
          )}
          <Marks rendering={rendering} />
        </>
      )}
      {caption !== null && onCorrect !== null && caption.source !== "phrase" && !editing && (
        <Button
          variant="quiet"
          className={styles.correct}
          icon={<PenIcon size={16} />}
          data-testid="caption-correct"
          onClick={() => {
            setEditing(true);
          }}
        >
          {t.correct}
        </Button>
      )}
      {caption !== null && onCorrect !== null && editing && (
        <CorrectForm
          text={said.text}
          onSend={(text) => {
            onCorrect(caption.caption_id, text);
            setEditing(false);
          }}
          onCancel={() => {
            setEditing(false);
          }}
        />
      )}
    </div>
  );
}

/** What is being said: grey and slanted, and said so in words. */
export function SayingEntry(props: { readonly saying: Saying }): ReactNode {
  const { partial } = props.saying;
  const t = useTexts().captions;
  return (
    <li className={styles.entry} data-sender={partial.party} data-testid="caption-partial">
      <p className={styles.meta}>
        <b>{partial.party === "operator" ? t.you : t.citizen}</b>
        <span>{t.saying}</span>
      </p>
      <div className={styles.provisional}>
        {partial.translation !== null && partial.translation !== "" && (
          <p lang={partial.language === "en" ? "ja" : "en"}>{partial.translation}</p>
        )}
        <p lang={partial.language}>{partial.text}…</p>
      </div>
    </li>
  );
}
