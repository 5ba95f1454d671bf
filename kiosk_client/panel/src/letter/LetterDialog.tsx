import { plain, useText } from "@madoguchi/shared/i18n";
import type { PanelLetter, PanelLetterDo } from "@madoguchi/shared/protocol";
import { Banner, Button, CheckIcon, CloseIcon, Dialog, InfoIcon, ReloadIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { digitGroups } from "../call/digit_groups.ts";
import { useStream, useTrackStream } from "../call/useStream.ts";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import type { Panel } from "../visit/panel.ts";
import styles from "./LetterDialog.module.css";
import { useLetterFeed } from "./useLetterFeed.ts";

type What = PanelLetterDo["what"];

/** What the citizen can do in each phase; the first is what most will want. */
const OFFERED: Readonly<Record<PanelLetter["phase"], readonly What[]>> = {
  idle: [],
  starting: ["without", "close"],
  looking: ["without", "close"],
  read: ["fill", "open", "close"],
  filled: ["close"],
  without: ["close"],
  failed: ["open", "close"],
};

const ICONS: Readonly<Record<What, typeof CheckIcon>> = {
  open: ReloadIcon,
  fill: CheckIcon,
  without: InfoIcon,
  close: CloseIcon,
};

/** The QR code of the letter (申請書): shown to the camera, checked by the citizen, filled in (Z-11). */
export function LetterDialog(props: {
  readonly letter: PanelLetter;
  readonly ticket: number;
  readonly track: MediaStreamTrack | null;
  readonly panel: Panel;
}): ReactNode {
  const { letter, ticket, track, panel } = props;
  const words = useText(texts).letter;
  const open = letter.phase !== "idle";
  const touch = (what: What): void => {
    panel.letter(what);
    // The operator reads it in the conversation, and asks the city for a new ID.
    if (what === "without") panel.chat(plain(words.told));
  };
  return (
    <Dialog
      open={open}
      title={<T>{words.title}</T>}
      size="kiosk"
      testId="letter-dialog"
      onClose={() => {
        panel.letter("close");
      }}
      actions={OFFERED[letter.phase].map((what, place) => {
        const Icon = ICONS[what];
        return (
          <Button
            key={what}
            variant={place === 0 && what !== "without" ? "primary" : "secondary"}
            size="kiosk"
            icon={<Icon size={40} />}
            data-testid={`letter-${what}`}
            onClick={() => {
              touch(what);
            }}
          >
            <T>{words.actions[what]}</T>
          </Button>
        );
      })}
    >
      <div className={styles.body} aria-live="polite" data-phase={letter.phase} data-testid="letter-step">
        {open && <Body letter={letter} ticket={ticket} track={track} />}
      </div>
    </Dialog>
  );
}

function Body(props: {
  readonly letter: PanelLetter;
  readonly ticket: number;
  readonly track: MediaStreamTrack | null;
}): ReactNode {
  const { letter, ticket, track } = props;
  const words = useText(texts).letter;
  switch (letter.phase) {
    case "idle":
      return null;
    case "starting":
    case "looking":
      return <Looking letter={letter} track={track} />;
    case "read":
      return (
        <>
          <p className={styles.ask}>
            <T>{words.check}</T>
          </p>
          <p className={styles.number} data-testid="letter-id">
            {digitGroups(letter.application_id ?? "").map((group, place) => (
              <span key={place}>{group}</span>
            ))}
          </p>
          <p>
            <T>{words.visible}</T>
          </p>
        </>
      );
    case "filled":
      return <Sentence>{letter.filled === 0 ? words.nothing : words.filled}</Sentence>;
    case "without":
      return (
        <>
          <Sentence>{words.noLetter}</Sentence>
          <p>
            <T>{words.newId}</T>
          </p>
          <p data-testid="letter-ticket">
            <T>{words.ticket(ticket)}</T>
          </p>
        </>
      );
    case "failed":
      return <Sentence>{words.failed}</Sentence>;
  }
}

function Looking(props: {
  readonly letter: PanelLetter;
  readonly track: MediaStreamTrack | null;
}): ReactNode {
  const { letter, track } = props;
  const words = useText(texts).letter;
  const { element } = useStream(useTrackStream(track));
  useLetterFeed(letter, element);
  return (
    <>
      <Sentence>{letter.phase === "looking" ? words.hold : words.starting}</Sentence>
      <video
        ref={element}
        className={styles.video}
        aria-label={plain(words.camera)}
        autoPlay
        playsInline
        muted
      />
      {letter.fault !== null && (
        <Banner tone="warning" size="kiosk" testId="letter-fault">
          <T>{words.faults[letter.fault]}</T>
        </Banner>
      )}
      <p>
        <T>{words.seen}</T>
      </p>
    </>
  );
}

function Sentence({ children }: { readonly children: string }): ReactNode {
  return (
    <p className={styles.ask}>
      <T>{children}</T>
    </p>
  );
}
