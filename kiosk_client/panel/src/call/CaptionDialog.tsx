import { sameChoice, type CaptionChoice } from "@madoguchi/shared/captions";
import { useText } from "@madoguchi/shared/i18n";
import type { CaptionLanguage } from "@madoguchi/shared/protocol";
import { Button, Dialog } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import styles from "./CaptionDialog.module.css";

const LANGUAGES: readonly (readonly [CaptionLanguage, string, "ja" | "en"])[] = [
  ["ja", "日本語", "ja"],
  ["ja-easy", "やさしい {日本語|にほんご}", "ja"],
  ["en", "English", "en"],
];

/** How captions look on this panel until the call is over. */
export interface Look {
  readonly large: boolean;
  /** Black and white only. */
  readonly contrast: boolean;
}

/** How the citizen reads: language, size, contrast, and whether it is read aloud as well. */
export function CaptionDialog(props: {
  readonly open: boolean;
  /** Null while there is no interpreter: then only the size can be chosen. */
  readonly choice: CaptionChoice | null;
  readonly look: Look;
  readonly onChoose: (choice: CaptionChoice) => void;
  readonly onLook: (look: Look) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { open, choice, look, onChoose, onLook, onClose } = props;
  const { captions } = useText(texts);
  const change = (next: CaptionChoice): void => {
    if (choice !== null && !sameChoice(choice, next)) onChoose(next);
  };
  return (
    <Dialog
      open={open}
      title={<T>{captions.setUp}</T>}
      onClose={onClose}
      size="kiosk"
      testId="caption-dialog"
      actions={
        <Button size="kiosk" data-testid="caption-close" onClick={onClose}>
          <T>{captions.close}</T>
        </Button>
      }
    >
      {choice !== null && (
        <Row title={captions.language}>
          {LANGUAGES.map(([language, name, lang]) => (
            <Choice
              key={language}
              on={choice.language === language}
              testId={`caption-${language}`}
              onClick={() => {
                const speaks = language === "en" ? "en" : "ja";
                change({ ...choice, language, speaks });
              }}
            >
              <span lang={lang}>
                <T>{name}</T>
              </span>
            </Choice>
          ))}
        </Row>
      )}
      <Row title={captions.size}>
        {([false, true] as const).map((size) => (
          <Choice
            key={String(size)}
            on={look.large === size}
            testId={size ? "caption-large" : "caption-normal"}
            onClick={() => {
              onLook({ ...look, large: size });
            }}
          >
            <T>{size ? captions.large : captions.normal}</T>
          </Choice>
        ))}
      </Row>
      <Row title={captions.contrast}>
        {([true, false] as const).map((contrast) => (
          <Choice
            key={String(contrast)}
            on={look.contrast === contrast}
            testId={contrast ? "caption-contrast" : "caption-colours"}
            onClick={() => {
              onLook({ ...look, contrast });
            }}
          >
            <T>{contrast ? captions.on : captions.off}</T>
          </Choice>
        ))}
      </Row>
      {choice !== null && (
        <Row title={captions.aloud}>
          {([true, false] as const).map((speak) => (
            <Choice
              key={String(speak)}
              on={choice.speak === speak}
              testId={speak ? "caption-aloud" : "caption-silent"}
              onClick={() => {
                change({ ...choice, speak });
              }}
            >
              <T>{speak ? captions.on : captions.off}</T>
            </Choice>
          ))}
        </Row>
      )}
    </Dialog>
  );
}

function Row(props: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={styles.row}>
      <p>
        <T>{props.title}</T>
      </p>
      <div className={styles.choices}>{props.children}</div>
    </div>
  );
}

function Choice(props: {
  readonly on: boolean;
  readonly testId: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Button
      variant="secondary"
      size="kiosk"
      pressed={props.on}
      data-testid={props.testId}
      onClick={props.onClick}
    >
      {props.children}
    </Button>
  );
}
