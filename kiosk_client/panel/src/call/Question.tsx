import { Button, CheckIcon, CloseIcon, Dialog } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { T } from "../ui/T.tsx";
import { useArmed } from "../ui/useArmed.ts";
import styles from "./Question.module.css";

/** A question that comes up by itself: yes or no, and Escape is no. */
export function Question(props: {
  /** What is asked about, so that an answer is never to another question; null: nothing is. */
  readonly about: string | number | null;
  readonly name: "ask" | "check" | "watch";
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  readonly noIcon?: typeof CloseIcon;
  readonly onAnswer: (yes: boolean) => void;
  readonly children: ReactNode;
}): ReactNode {
  const { about, name, title, yes, no, noIcon: NoIcon = CloseIcon, onAnswer, children } = props;
  const armed = useArmed(about);
  return (
    <Dialog
      open={about !== null}
      title={<T>{title}</T>}
      onClose={() => {
        onAnswer(false);
      }}
      size="kiosk"
      alert
      testId={`${name}-dialog`}
      actions={
        <>
          <Button
            size="kiosk"
            icon={<CheckIcon size={40} />}
            disabled={!armed}
            data-testid={`${name}-yes`}
            onClick={() => {
              onAnswer(true);
            }}
          >
            <T>{yes}</T>
          </Button>
          <Button
            variant="secondary"
            size="kiosk"
            icon={<NoIcon size={40} />}
            disabled={!armed}
            data-testid={`${name}-no`}
            onClick={() => {
              onAnswer(false);
            }}
          >
            <T>{no}</T>
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}

/** What a yes does, and never does, one line each. */
export function Facts(props: {
  readonly facts: readonly (readonly [typeof CloseIcon, string])[];
}): ReactNode {
  return (
    <ul className={styles.facts}>
      {props.facts.map(([Icon, words]) => (
        <li key={words}>
          <Icon size={40} />
          <T>{words}</T>
        </li>
      ))}
    </ul>
  );
}
