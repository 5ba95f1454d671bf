import type { CallView } from "@madoguchi/shared/call";
import {
  conversation,
  hearsVoices,
  useAnnouncement,
  useNewest,
  type CaptionChoice,
  type Said,
} from "@madoguchi/shared/captions";
import { plain, useLanguage, useText } from "@madoguchi/shared/i18n";
import {
  MAX_CHAT_CHARS,
  type InterpretationState,
  type Language,
} from "@madoguchi/shared/protocol";
import { Button, CaptionIcon, CloseIcon, QuoteIcon, VisuallyHidden } from "@madoguchi/shared/ui";
import { useMemo, useState, type ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import type { Panel, PanelView } from "../visit/panel.ts";
import { CaptionDialog, type Look } from "./CaptionDialog.tsx";
import { CaptionLine, SayingLine } from "./CaptionLine.tsx";
import styles from "./Chat.module.css";
import { CorrectDialog } from "./CorrectDialog.tsx";
import { Replies } from "./Replies.tsx";
import { useReadAloud } from "./useReadAloud.ts";

/** What is said and typed, what can be said at a touch, and one line to write. */
export function Chat(props: { readonly view: PanelView; readonly panel: Panel }): ReactNode {
  const { view, panel } = props;
  const { chat, captions } = useText(texts);
  const { interpretation } = view.call.captions;
  const [choosing, setChoosing] = useState(false);
  const [setting, setSetting] = useState(false);
  const [look, setLook] = useState<Look>({ large: false, contrast: false });
  const [correcting, setCorrecting] = useState<Said | null>(null);
  return (
    <section
      className={styles.chat}
      aria-label={plain(chat.title)}
      data-captions={interpretation !== null}
    >
      <Hint interpretation={interpretation} />
      {choosing ? (
        <Replies
          groups={view.phrases}
          onSay={(phrase) => {
            panel.sayPhrase(phrase);
            setChoosing(false);
          }}
        />
      ) : (
        <Log call={view.call} look={look} onCorrect={setCorrecting} />
      )}
      {interpretation !== null && (
        <div className={styles.tools}>
          <Button
            variant="secondary"
            size="kiosk"
            className={styles.tool}
            icon={choosing ? <CloseIcon size={36} /> : <QuoteIcon size={36} />}
            aria-expanded={choosing}
            data-testid="replies-open"
            onClick={() => {
              panel.wantPhrases();
              setChoosing(!choosing);
            }}
          >
            <T>{choosing ? captions.close : captions.choose}</T>
          </Button>
          <Button
            variant="secondary"
            size="kiosk"
            className={styles.tool}
            icon={<CaptionIcon size={36} />}
            data-testid="caption-settings"
            onClick={() => {
              setSetting(true);
            }}
          >
            <T>{captions.setUp}</T>
          </Button>
        </div>
      )}
      <Writing
        onSend={(text) => {
          panel.chat(text);
        }}
      />
      <CaptionDialog
        open={setting}
        choice={interpretation === null ? null : chosen(interpretation.citizen)}
        look={look}
        onChoose={(choice) => {
          panel.chooseCaptions(choice);
        }}
        onLook={setLook}
        onClose={() => {
          setSetting(false);
        }}
      />
      <CorrectDialog
        said={correcting}
        onSend={(captionId, text) => {
          panel.correct(captionId, text);
          setCorrecting(null);
        }}
        onCancel={() => {
          setCorrecting(null);
        }}
      />
    </section>
  );
}

function chosen(own: CaptionChoice): CaptionChoice {
  const { language, speaks, captions, speak } = own;
  return { language, speaks, captions, speak };
}

/** Why there are no captions at the moment; nothing while all is well, or nobody needs them. */
function Hint(props: { readonly interpretation: InterpretationState | null }): ReactNode {
  const { captions } = useText(texts);
  const { interpretation } = props;
  const hint = interpretation === null ? null : hintOf(interpretation, captions);
  return (
    <>
      {hint !== null && (
        <p
          className={styles.hint}
          aria-hidden="true"
          data-testid="caption-hint"
          data-reason={interpretation?.reason}
        >
          <T>{hint}</T>
        </p>
      )}
      {/* Always there: a screen reader does not read out a live region that comes with its text. */}
      <VisuallyHidden>
        <span role="status">{hint === null ? "" : plain(hint)}</span>
      </VisuallyHidden>
    </>
  );
}

function hintOf(
  interpretation: InterpretationState,
  captions: typeof texts.ja.captions,
): string | null {
  const { state, reason, citizen, citizen_heard, on_device } = interpretation;
  if (reason === "on_hold") return captions.hold;
  if (citizen.language === "ja") return null;
  if (state === "starting") return captions.starting;
  if (state !== "on") {
    const why = reason === "disabled" || reason === "no_model" ? reason : "worker_lost";
    return `${captions.why[why]} ${captions.noInterpreter}`;
  }
  if (!hearsVoices(interpretation)) return captions.textOnly;
  return on_device && citizen_heard.by === "nobody" ? captions.notHeard : null;
}

function Log(props: {
  readonly call: CallView;
  readonly look: Look;
  readonly onCorrect: (said: Said) => void;
}): ReactNode {
  const { chat: lines, captions } = props.call;
  const text = useText(texts);
  const visiting = useLanguage();
  const { interpretation } = captions;
  const own: Language = interpretation?.citizen.language ?? visiting;
  const theirs: Language = interpretation?.operator.language ?? "ja";
  const interpreting = interpretation?.state === "on";
  const entries = useMemo(() => conversation(lines, captions), [lines, captions]);
  const spoken = useAnnouncement(entries, { self: "citizen", language: own, interpreting });
  useReadAloud(entries, own, interpretation?.citizen.speak ?? false);
  const { scroller, back, toNewest } = useNewest(entries);
  return (
    <>
      <div
        ref={scroller}
        className={styles.log}
        role="region"
        aria-label={plain(text.chat.title)}
        tabIndex={0}
        data-large={props.look.large}
        data-contrast={props.look.contrast}
        data-empty={entries.length === 0}
        data-testid="chat-log"
      >
        {entries.length === 0 ? (
          <p className={styles.empty}>
            <T>{text.chat.empty}</T>
          </p>
        ) : (
          <ol className={styles.lines}>
            {entries.map((entry) =>
              entry.kind === "saying" ? (
                <SayingLine key={entry.key} saying={entry} />
              ) : (
                <CaptionLine
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
      {back && (
        <Button size="kiosk" className={styles.newest} data-testid="caption-newest" onClick={toNewest}>
          <T>{text.captions.newest}</T>
        </Button>
      )}
      <VisuallyHidden>
        <span aria-live="polite" data-testid="caption-announced">
          {spoken}
        </span>
      </VisuallyHidden>
    </>
  );
}

function Writing({ onSend }: { readonly onSend: (text: string) => void }): ReactNode {
  const { chat } = useText(texts);
  const [text, setText] = useState("");
  return (
    <form
      className={styles.writing}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === "") return;
        onSend(text);
        setText("");
      }}
    >
      <input
        className={styles.input}
        aria-label={plain(chat.input)}
        placeholder={plain(chat.input)}
        value={text}
        maxLength={MAX_CHAT_CHARS}
        autoComplete="off"
        enterKeyHint="send"
        data-testid="chat-input"
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <Button type="submit" size="kiosk" className={styles.send} data-testid="chat-send">
        <T>{chat.send}</T>
      </Button>
    </form>
  );
}
