import { plain, useLanguage, useText } from "@madoguchi/shared/i18n";
import type { Phrase, PhraseGroup } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import { useLayoutEffect, useRef, type ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import { replies, wording } from "../visit/replies.ts";
import styles from "./Replies.module.css";

/** What can be said at one touch, as large buttons, in the place of the conversation. */
export function Replies(props: {
  readonly groups: readonly PhraseGroup[];
  readonly onSay: (phrase: Phrase) => void;
}): ReactNode {
  const { captions } = useText(texts);
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const found = replies(props.groups);
  useLayoutEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <div
      ref={place}
      className={styles.replies}
      role="group"
      aria-label={plain(captions.chooseTitle)}
      tabIndex={-1}
      data-testid="replies"
    >
      <p className={styles.title}>
        <T>{found.length === 0 ? captions.none : captions.chooseTitle}</T>
      </p>
      {found.map((phrase) => (
        <Button
          key={phrase.id}
          variant="secondary"
          size="kiosk"
          className={styles.reply}
          data-testid="reply"
          data-phrase={phrase.id}
          onClick={() => {
            props.onSay(phrase);
          }}
        >
          <T>{wording(phrase, language)}</T>
        </Button>
      ))}
    </div>
  );
}
