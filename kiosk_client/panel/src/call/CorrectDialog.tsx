import type { Said } from "@madoguchi/shared/captions";
import { htmlLang, plain, useText } from "@madoguchi/shared/i18n";
import { MAX_CHAT_CHARS } from "@madoguchi/shared/protocol";
import { Button, CheckIcon, CloseIcon, Dialog } from "@madoguchi/shared/ui";
import { useId, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import styles from "./CorrectDialog.module.css";

/** A line of the citizen's own, put right and sent again (訂正). */
export function CorrectDialog(props: {
  /** The line; null: none. */
  readonly said: Said | null;
  readonly onSend: (captionId: string, text: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { said, onSend, onCancel } = props;
  const { captions } = useText(texts);
  const form = useId();
  const caption = said?.caption ?? null;
  return (
    <Dialog
      open={caption !== null}
      title={<T>{captions.correctTitle}</T>}
      onClose={onCancel}
      size="kiosk"
      testId="correct-dialog"
      actions={
        <>
          <Button
            type="submit"
            form={form}
            size="kiosk"
            icon={<CheckIcon size={40} />}
            data-testid="correct-send"
          >
            <T>{captions.correctSend}</T>
          </Button>
          <Button
            variant="secondary"
            size="kiosk"
            icon={<CloseIcon size={40} />}
            data-testid="correct-cancel"
            onClick={onCancel}
          >
            <T>{captions.correctCancel}</T>
          </Button>
        </>
      }
    >
      {said !== null && caption !== null && (
        <Line
          key={caption.caption_id}
          form={form}
          said={said}
          onSend={(text) => {
            onSend(caption.caption_id, text);
          }}
        />
      )}
    </Dialog>
  );
}

function Line(props: {
  readonly form: string;
  readonly said: Said;
  readonly onSend: (text: string) => void;
}): ReactNode {
  const { form, said, onSend } = props;
  const { captions } = useText(texts);
  const [text, setText] = useState(said.text);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
  }, []);
  return (
    <form
      id={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") onSend(text);
      }}
    >
      <input
        ref={input}
        className={styles.input}
        aria-label={plain(captions.correctTitle)}
        lang={htmlLang(said.language)}
        value={text}
        maxLength={MAX_CHAT_CHARS}
        autoComplete="off"
        enterKeyHint="send"
        data-testid="correct-input"
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
    </form>
  );
}
