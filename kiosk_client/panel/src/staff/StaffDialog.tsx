import { useText } from "@madoguchi/shared/i18n";
import type { StaffCallRaise } from "@madoguchi/shared/protocol";
import { Button, Dialog } from "@madoguchi/shared/ui";
import { useEffect, useState, type ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import type { Visit } from "../visit/machine.ts";
import type { Panel } from "../visit/panel.ts";
import styles from "./StaffCorner.module.css";

type Reason = StaffCallRaise["reason"];

const REASONS: readonly Reason[] = [
  "screen",
  "camera_sound",
  "card_reader",
  "network",
  "damage",
  "other",
];
/** Nobody touches it any more: the first screen is a citizen's again. */
const LEFT_ALONE_MS = 30_000;

/** The clerk's own screen: first the reason, then once more whether IT is to be called. */
export function StaffDialog(props: {
  readonly open: boolean;
  readonly staff: Visit["staff"];
  readonly panel: Panel;
  readonly onClose: () => void;
}): ReactNode {
  const { open, staff, panel, onClose } = props;
  const t = useText(texts).staff;
  const [reason, setReason] = useState<Reason | null>(null);
  const close = (): void => {
    setReason(null);
    onClose();
  };
  useEffect(() => {
    if (!open) return undefined;
    const timer = setTimeout(() => {
      setReason(null);
      onClose();
    }, LEFT_ALONE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [open, reason, staff, onClose]);
  const call = (): void => {
    if (reason !== null) panel.callIt(reason);
    setReason(null);
  };
  return (
    <Dialog
      open={open}
      title={<T>{t.title}</T>}
      onClose={close}
      size="kiosk"
      testId="staff-dialog"
      actions={
        <>
          {reason !== null && (
            <Button size="kiosk" data-testid="staff-call-confirm" onClick={call}>
              <T>{t.confirm}</T>
            </Button>
          )}
          {staff.call !== null && (
            <Button
              variant="secondary"
              size="kiosk"
              data-testid="staff-call-withdraw"
              onClick={() => {
                panel.withdrawCall();
              }}
            >
              <T>{t.withdraw}</T>
            </Button>
          )}
          <Button variant="secondary" size="kiosk" data-testid="staff-close" onClick={close}>
            <T>{t.close}</T>
          </Button>
        </>
      }
    >
      <Visitors />
      {staff.refusal !== null && (
        <p role="alert" data-testid="staff-call-refused">
          <T>{t.refusals[staff.refusal]}</T>
        </p>
      )}
      {staff.call !== null ? (
        <OpenCall call={staff.call} />
      ) : reason !== null ? (
        <p data-testid="staff-call-question">
          <T>{t.question}</T> <T>{t.reasons[reason]}</T>
        </p>
      ) : (
        <div className={styles.reasons}>
          {REASONS.map((one) => (
            <Button
              key={one}
              variant="secondary"
              size="kiosk"
              data-testid={`staff-reason-${one}`}
              onClick={() => {
                setReason(one);
              }}
            >
              <T>{t.reasons[one]}</T>
            </Button>
          ))}
        </div>
      )}
    </Dialog>
  );
}

/** Whoever is here by mistake reads in every language how to leave. */
function Visitors(): ReactNode {
  return (
    <p className={styles.visitors}>
      <span lang="ja">ここは係員用です。住民の方は「とじる」にさわってください。</span>{" "}
      <span lang="en">For staff only. Visitors: please touch “Close”.</span>
    </p>
  );
}

function OpenCall(props: { readonly call: NonNullable<Visit["staff"]["call"]> }): ReactNode {
  const { call } = props;
  const t = useText(texts).staff;
  const since = new Date(call.since).toLocaleTimeString("ja-JP", {
    hour: "2-digit",
    minute: "2-digit",
  });
  return (
    <>
      <p>
        <T>{t.reasons[call.reason]}</T> {since} <T>{call.owned ? t.owned : t.waiting}</T>
      </p>
      {call.answer !== null && (
        <p data-testid="staff-call-answer">
          <T>{t.answer}</T> <b>{call.answer}</b>
        </p>
      )}
    </>
  );
}
