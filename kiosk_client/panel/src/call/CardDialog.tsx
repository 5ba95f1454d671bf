import { useLanguage, useText } from "@madoguchi/shared/i18n";
import type { CardValue, PanelCard, PanelCardKey } from "@madoguchi/shared/protocol";
import { Banner, Button, classes, Dialog } from "@madoguchi/shared/ui";
import { useEffect, type ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import type { Panel } from "../visit/panel.ts";
import { cardValueText } from "./card_words.ts";
import styles from "./CardDialog.module.css";

const KEYS: readonly PanelCardKey["key"][] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];
const DIGITS = 4;

/**
 * The citizen's own card: PIN pad, what was read, and one touch that fills it in (Z-20).
 *
 * The panel never holds a PIN: each key goes to the agent at once, which says only how many it has.
 */
export function CardDialog(props: {
  readonly open: boolean;
  readonly card: PanelCard | null;
  readonly panel: Panel;
  readonly onClose: () => void;
}): ReactNode {
  const { open, card, panel, onClose } = props;
  const words = useText(texts).card;
  useEffect(() => {
    if (!open) return;
    // Also when the call ends with the dialog open: what was read is put away.
    return () => {
      panel.cardStep("close");
    };
  }, [open, panel]);
  return (
    <Dialog
      open={open}
      title={<T>{words.title}</T>}
      onClose={onClose}
      size="kiosk"
      testId="card-dialog"
      actions={
        <div className={styles.ways}>
          {card !== null && <Next card={card} panel={panel} />}
          <Button variant="secondary" size="kiosk" data-testid="card-close" onClick={onClose}>
            <T>{words.close}</T>
          </Button>
        </div>
      }
    >
      <div className={styles.body} aria-live="polite" data-phase={card?.phase}>
        {card !== null && <Body card={card} panel={panel} />}
      </div>
    </Dialog>
  );
}

function Body({ card, panel }: { readonly card: PanelCard; readonly panel: Panel }): ReactNode {
  const words = useText(texts).card;
  switch (card.phase) {
    case "off":
    case "empty":
      return <Sentence>{words.empty}</Sentence>;
    case "present":
      return <Sentence>{words.start}</Sentence>;
    case "typing":
      return <PinPad card={card} panel={panel} />;
    case "reading":
      return <Sentence>{words.reading}</Sentence>;
    case "read":
      return <Values card={card} />;
    case "filled":
      return (
        <Sentence>{card.filled === 0 ? words.nothing : words.filled(card.filled)}</Sentence>
      );
    case "fault":
      return (
        <Banner tone="error" size="kiosk" testId="card-fault">
          <T>{words.faults[card.fault ?? "unreadable"]}</T>
        </Banner>
      );
  }
}

/** What comes next; a fault that the staff must mend has no next. */
function Next({ card, panel }: { readonly card: PanelCard; readonly panel: Panel }): ReactNode {
  const words = useText(texts).card;
  const final = card.fault === "last_try" || card.fault === "pin_blocked";
  switch (card.phase) {
    case "present":
      return <Step name="open" words={words.look} panel={panel} />;
    case "typing":
      return (
        <Step name="enter" words={words.enter} disabled={card.digits < DIGITS} panel={panel} />
      );
    case "read":
      return <Step name="fill" words={words.fill} panel={panel} />;
    case "fault":
      return final ? null : <Step name="open" words={words.again} panel={panel} />;
    case "off":
    case "empty":
    case "reading":
    case "filled":
      return null;
  }
}

function Step(props: {
  readonly name: "open" | "enter" | "fill";
  readonly words: string;
  readonly disabled?: boolean;
  readonly panel: Panel;
}): ReactNode {
  const { name, words, disabled = false, panel } = props;
  return (
    <Button
      size="kiosk"
      disabled={disabled}
      data-testid={`card-${name}`}
      onClick={() => {
        panel.cardStep(name);
      }}
    >
      <T>{words}</T>
    </Button>
  );
}

function PinPad({ card, panel }: { readonly card: PanelCard; readonly panel: Panel }): ReactNode {
  const words = useText(texts).card;
  return (
    <>
      <p className={styles.ask}>
        <T>{words.pin}</T>
      </p>
      <p>
        {card.kind !== null && <T>{words.pinOf[card.kind]}</T>} <T>{words.unseen}</T>
      </p>
      <p data-testid="card-tries">
        <T>{words.tries(card.tries ?? 0)}</T>
      </p>
      <p className={styles.boxes} data-testid="card-digits" data-digits={card.digits}>
        <span aria-hidden="true">
          {"●".repeat(card.digits)}
          {"○".repeat(DIGITS - card.digits)}
        </span>
        <span className={styles.count}>
          <T>{words.typed(card.digits)}</T>
        </span>
      </p>
      <div className={styles.keys}>
        {KEYS.map((key) => (
          <Key key={key} name={key} panel={panel}>
            {key}
          </Key>
        ))}
        <Key name="erase" panel={panel}>
          <T>{words.erase}</T>
        </Key>
      </div>
    </>
  );
}

function Key(props: {
  readonly name: PanelCardKey["key"];
  readonly panel: Panel;
  readonly children: ReactNode;
}): ReactNode {
  const { name, panel, children } = props;
  return (
    <Button
      variant="secondary"
      size="kiosk"
      className={classes(styles.key, name === "erase" && styles.erase)}
      data-testid={`card-key-${name}`}
      onClick={() => {
        panel.cardKey(name);
      }}
    >
      {children}
    </Button>
  );
}

function Values({ card }: { readonly card: PanelCard }): ReactNode {
  const words = useText(texts).card;
  return (
    <>
      <p className={styles.ask}>
        <T>{words.check}</T>
      </p>
      <dl className={styles.values}>
        {card.values.map((value) => (
          <Value key={value.name} value={value} />
        ))}
      </dl>
      <p>
        <T>{words.visible}</T>
      </p>
    </>
  );
}

function Value({ value }: { readonly value: CardValue }): ReactNode {
  const words = useText(texts).card;
  const { text, lang } = cardValueText(value, words, useLanguage());
  return (
    <div>
      <dt>
        <T>{words.names[value.name]}</T>
      </dt>
      <dd data-testid={`card-value-${value.name}`} lang={lang}>
        <T>{text}</T>
      </dd>
      {value.doubtful && (
        <dd className={styles.doubtful}>
          <T>{words.doubtful}</T>
        </dd>
      )}
    </div>
  );
}

function Sentence({ children }: { readonly children: string }): ReactNode {
  return (
    <p className={styles.ask}>
      <T>{children}</T>
    </p>
  );
}
