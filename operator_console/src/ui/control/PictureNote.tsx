/** A word at the foot of the picture: why an input or a wish did nothing, and what to do instead. */

import type { FieldView } from "@madoguchi/shared/protocol";
import { Button, CloseIcon, InfoIcon, LockIcon } from "@madoguchi/shared/ui";
import { useEffect, useState, type ReactNode } from "react";

import type { ControlClient } from "../../control/client.ts";
import { isWishPossible, type Control, type RefusedDeed } from "../../control/control.ts";
import { fieldAt } from "../../control/geometry.ts";
import { isForList } from "../../control/fields.ts";
import { useTexts, type Texts } from "../../texts/index.ts";
import styles from "./PictureNote.module.css";

export type LocalNote = "needs_control" | "missed_field" | "too_long" | "use_list";

const READ_WITHIN_MS = 6_000;

export interface LocalNotes {
  readonly note: LocalNote | null;
  readonly say: (note: LocalNote) => void;
  readonly close: () => void;
}

/** A note of this page itself; it goes by itself, so that nobody is nagged. */
export function useLocalNotes(): LocalNotes {
  const [said, setSaid] = useState<{ readonly note: LocalNote } | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => {
      setSaid(null);
    }, READ_WITHIN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [said]);
  return {
    note: said?.note ?? null,
    say: (note) => {
      setSaid({ note });
    },
    close: () => {
      setSaid(null);
    },
  };
}

export function PictureNote(props: {
  readonly client: ControlClient;
  readonly control: Control;
  readonly local: LocalNotes;
}): ReactNode {
  const { client, control, local } = props;
  const t = useTexts();
  const { refused } = control;
  useEffect(() => {
    if (refused === null || refused.refusal === "protected") return undefined;
    const timer = setTimeout(() => {
      client.readRefusal();
    }, READ_WITHIN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [client, refused]);

  if (refused?.refusal === "protected") {
    return <ProtectedNote client={client} control={control} refused={refused} />;
  }
  if (refused !== null) {
    const text = refusalWords(refused, control.fields?.fields ?? [], t);
    return <Note text={text} onClose={() => { client.readRefusal(); }} />;
  }
  if (local.note === null || (local.note === "needs_control" && control.holder.kind !== "citizen")) {
    return null;
  }
  const words = {
    needs_control: control.mayOperate ? t.picture.needsControl : t.control.notAllowed,
    missed_field: t.picture.missedField,
    too_long: t.picture.tooLong,
    use_list: t.picture.useList,
  };
  return <Note text={words[local.note]} onClose={local.close} />;
}

function refusalWords(refused: RefusedDeed, fields: readonly FieldView[], t: Texts): string {
  const focused = fields.find((field) => field.focused) ?? null;
  if (refused.refusal === "not_editable" && focused !== null && isForList(focused)) {
    return t.picture.useList;
  }
  const reason = t.picture.refusal[refused.refusal];
  return refused.about === "input" ? reason : t.picture.denied[refused.about](reason);
}

function ProtectedNote(props: {
  readonly client: ControlClient;
  readonly control: Control;
  readonly refused: RefusedDeed;
}): ReactNode {
  const { client, control, refused } = props;
  const t = useTexts();
  const field = ownField(control.fields?.fields ?? [], refused);
  return (
    <Note
      text={t.picture.protected}
      hint={field === null ? null : t.picture.handOverHint}
      locked
      onClose={() => {
        client.readRefusal();
      }}
      action={
        field !== null && (
          <Button
            data-testid="picture-hand-over"
            disabled={!isWishPossible(control, "hand_over")}
            onClick={() => {
              client.readRefusal();
              client.handOver(field.id);
            }}
          >
            {t.picture.handOver}
          </Button>
        )
      }
    />
  );
}

/** The citizen's field that was meant: as the kiosk says, or else by its place. */
function ownField(fields: readonly FieldView[], refused: RefusedDeed): FieldView | null {
  const named = fields.find((field) => field.id === refused.field);
  const own = fields.filter((field) => field.klass === "citizen");
  return named ?? (refused.at === null ? null : fieldAt(own, refused.at));
}

function Note(props: {
  readonly text: string;
  readonly hint?: string | null;
  readonly locked?: boolean;
  readonly action?: ReactNode;
  readonly onClose: () => void;
}): ReactNode {
  const t = useTexts();
  const { hint = null, locked = false } = props;
  const Icon = locked ? LockIcon : InfoIcon;
  return (
    <div className={styles.note} data-locked={locked} data-testid="picture-note">
      <Icon />
      <div className={styles.words} role="status">
        <p className={styles.text}>{props.text}</p>
        {hint !== null && <p className={styles.hint}>{hint}</p>}
      </div>
      {props.action}
      <Button
        variant="quiet"
        className={styles.close}
        aria-label={t.picture.close}
        title={t.picture.close}
        icon={<CloseIcon size={20} />}
        data-testid="picture-note-close"
        onClick={props.onClose}
      />
    </div>
  );
}
