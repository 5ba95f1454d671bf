import {
  doubts,
  isTranslated,
  LayerIcon,
  renderingFor,
  type Said,
  type Saying,
} from "@madoguchi/shared/captions";
import { htmlLang, plain, useText } from "@madoguchi/shared/i18n";
import type { CaptionLanguage, Rendering } from "@madoguchi/shared/protocol";
import { Button, PenIcon, WarningIcon } from "@madoguchi/shared/ui";
import { useId, type ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import styles from "./CaptionLine.module.css";
import { EasyText } from "./EasyText.tsx";

const BY = { speech: "voice", chat: "text", phrase: "phrase" } as const;

/** One line of the conversation, as the citizen reads it; the original stays below it, smaller. */
export function CaptionLine(props: {
  readonly said: Said;
  /** What the citizen reads, and what the operator reads. */
  readonly own: CaptionLanguage;
  readonly theirs: CaptionLanguage;
  /** Null while lines cannot be corrected. */
  readonly onCorrect: ((said: Said) => void) | null;
}): ReactNode {
  const { said, own, theirs, onCorrect } = props;
  const { chat, captions } = useText(texts);
  const mine = said.party === "citizen";
  return (
    <li
      className={styles.line}
      data-sender={said.party}
      data-status={said.status}
      data-testid="caption"
    >
      <span className={styles.sender}>
        <T>{mine ? chat.you : chat.operator}</T>
        <span className={styles.by}>
          <T>{captions.by[BY[said.source]]}</T>
        </span>
        {(said.caption?.corrects ?? null) !== null && (
          <span className={styles.by}>
            <T>{captions.corrected}</T>
          </span>
        )}
        {said.status !== "stored" && (
          <span className={styles.by}>
            <T>{said.status === "pending" ? chat.pending : chat.refused}</T>
          </span>
        )}
      </span>
      {mine ? <Mine said={said} theirs={theirs} onCorrect={onCorrect} /> : <Theirs said={said} own={own} />}
    </li>
  );
}

function Theirs(props: { readonly said: Said; readonly own: CaptionLanguage }): ReactNode {
  const { said, own } = props;
  const rendering = said.caption && renderingFor(said.caption, own);
  const translated = isTranslated(rendering);
  return (
    <>
      {translated && (
        <span className={styles.text} lang={htmlLang(own)} data-testid="caption-text">
          {own === "ja-easy" ? <EasyText>{rendering.text}</EasyText> : rendering.text}
        </span>
      )}
      {!(translated && plain(rendering.text) === said.text) && (
        <span
          className={translated ? styles.original : styles.text}
          lang={htmlLang(said.language)}
          data-testid="caption-original"
        >
          {said.text}
        </span>
      )}
      {rendering !== null && <Marks rendering={rendering} />}
    </>
  );
}

/** Where the translation comes from, and what is to be checked, in plain words. */
function Marks({ rendering }: { readonly rendering: Rendering }): ReactNode {
  const { captions } = useText(texts);
  const { layer } = rendering;
  const reasons = doubts(rendering);
  if (layer === "same") return null;
  return (
    <>
      <span className={styles.mark} data-layer={layer}>
        <LayerIcon layer={layer} size={28} />
        <T>{captions.layer[layer]}</T>
      </span>
      {reasons.length > 0 && (
        <span className={styles.check} data-testid="must-check">
          <WarningIcon size={32} />
          <span>
            <b>
              <T>{captions.check}</T>
            </b>{" "}
            {reasons.includes("numbers") && <T>{captions.numbers}</T>}
            {reasons.includes("polarity") && <T>{captions.polarity}</T>}
            {!reasons.includes("numbers") && !reasons.includes("polarity") && layer !== "none" && (
              <T>{captions.doubt}</T>
            )}
          </span>
        </span>
      )}
    </>
  );
}

function Mine(props: {
  readonly said: Said;
  readonly theirs: CaptionLanguage;
  readonly onCorrect: ((said: Said) => void) | null;
}): ReactNode {
  const { said, theirs, onCorrect } = props;
  const { captions } = useText(texts);
  const line = useId();
  const rendering = said.caption && renderingFor(said.caption, theirs);
  return (
    <>
      <span
        id={line}
        className={styles.text}
        lang={htmlLang(said.language)}
        data-testid="caption-original"
      >
        {said.text}
      </span>
      {rendering?.must_check === true && (
        <span className={styles.check} data-testid="must-check">
          <WarningIcon size={32} />
          <T>
            {rendering.refused === "other_language" ? captions.otherLanguage : captions.notSure}
          </T>
        </span>
      )}
      {said.caption !== null && said.source !== "phrase" && onCorrect !== null && (
        <Button
          variant="quiet"
          size="kiosk"
          className={styles.correct}
          icon={<PenIcon size={32} />}
          // Which line, for who does not see that it stands under it.
          aria-describedby={line}
          data-testid="caption-correct"
          onClick={() => {
            onCorrect(said);
          }}
        >
          <T>{captions.correct}</T>
        </Button>
      )}
    </>
  );
}

/** What somebody is saying right now; it may still change. */
export function SayingLine({ saying }: { readonly saying: Saying }): ReactNode {
  const { partial } = saying;
  const { chat, captions } = useText(texts);
  const mine = partial.party === "citizen";
  const shown = mine || partial.translation === null ? partial.text : partial.translation;
  const translated = shown !== partial.text;
  const other = partial.language === "en" ? "ja" : "en";
  return (
    <li className={styles.line} data-sender={partial.party} data-testid="caption-partial">
      <span className={styles.sender}>
        <T>{mine ? chat.you : chat.operator}</T>
        <span className={styles.by}>
          <T>{captions.saying}</T>
        </span>
      </span>
      <span className={styles.provisional} lang={translated ? other : partial.language}>
        {shown}…
      </span>
    </li>
  );
}
