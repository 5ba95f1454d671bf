/** Keys and text into the application page, by the operator's own input method. */

import type { Box, FieldKind } from "@madoguchi/shared/protocol";
import {
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from "react";

import type { ControlClient } from "../../control/client.ts";
import type { Place } from "../../control/control.ts";
import { keyToSend, textToSend } from "../../control/keyboard.ts";
import { useTexts } from "../../texts/index.ts";
import { inTextBox } from "../useShortcuts.ts";
import styles from "./PictureLayer.module.css";

/** Keys that go to the application page are no commands of the console. */
export const PICTURE_INPUT_ID = "picture-input";

export interface PictureInputHandle {
  /** Finish what the input method composes, into the field that it was meant for. */
  commit(): void;
  focus(): void;
}

/**
 * A text area that is always empty: what is committed leaves at once. It is seen only while an
 * input method composes, where the text will go, so that its candidates open in the right place.
 */
export function PictureInput({ ref, ...props }: {
  readonly ref: Ref<PictureInputHandle>;
  readonly client: ControlClient;
  /** Kind of the field with the page's focus; null if none has it. */
  readonly focused: FieldKind | null;
  readonly box: Box | null;
  readonly caret: Place;
  readonly scale: number;
  readonly onTooLong: () => void;
}): ReactNode {
  const { client, focused, box, caret, scale, onTooLong } = props;
  const t = useTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  const [composing, setComposing] = useState(false);

  useImperativeHandle(
    ref,
    () => ({
      commit: () => area.current?.blur(),
      focus: () => area.current?.focus({ preventScroll: true }),
    }),
    [],
  );
  useEffect(() => {
    if (!inTextBox()) area.current?.focus({ preventScroll: true });
  }, []);

  const sendText = (text: string): void => {
    if (area.current !== null) area.current.value = "";
    if (text === "") return;
    const plain = textToSend(text);
    if (plain === null) onTooLong();
    else client.perform({ type: "input.text", text: plain });
  };

  return (
    <textarea
      ref={area}
      id={PICTURE_INPUT_ID}
      className={styles.input}
      aria-label={t.control.keyboard}
      autoCapitalize="off"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      rows={1}
      data-composing={composing}
      data-testid="picture-input"
      style={{
        left: (box?.x ?? caret.x) * scale,
        top: (box?.y ?? caret.y) * scale,
        minHeight: box === null ? undefined : box.h * scale,
      }}
      onKeyDown={(event) => {
        const key = keyToSend(event.nativeEvent, focused);
        if (key === null) return;
        event.preventDefault();
        client.perform({ type: "input.key", ...key });
      }}
      onCompositionStart={() => {
        setComposing(true);
      }}
      onCompositionEnd={(event) => {
        setComposing(false);
        sendText(event.data);
      }}
      onInput={(event) => {
        const { inputType, isComposing } = event.nativeEvent;
        if (isComposing || composing) return;
        // Undo would bring back what has long been sent.
        sendText(inputType.startsWith("history") ? "" : event.currentTarget.value);
      }}
      onPaste={(event) => {
        event.preventDefault();
        sendText(event.clipboardData.getData("text/plain"));
      }}
      onDrop={(event) => {
        event.preventDefault();
      }}
    />
  );
}
