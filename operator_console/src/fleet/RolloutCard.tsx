/** One roll-out: its stage, every kiosk with its step, and what IT can do about it. */

import type { Fleet, RolloutKiosk, RolloutView, RolloutWished } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import styles from "./Fleet.module.css";
import { healthOfStep, isOpen, progress, STAGES } from "./updates.ts";
import { useLocalTime } from "./useLocalTime.ts";

interface CardProps {
  readonly rollout: RolloutView;
  readonly fleet: Fleet;
  /** An older one: its kiosks are shown when it is opened. */
  readonly folded: boolean;
  readonly onWish: (wish: RolloutWished["wish"]) => void;
  readonly onPause: (rolloutId: string) => void;
}

export function RolloutCard(props: CardProps): ReactNode {
  const { rollout } = props;
  const t = useTexts().fleet.updates;
  const local = useLocalTime();
  const title = `${t.kinds[rollout.kind]} ${rollout.version}`;
  const kiosks = <Kiosks {...props} />;
  return (
    <section
      className={styles.card}
      aria-label={`${title} ${local(rollout.begun_at)}`}
      data-testid="rollout"
    >
      <div className={styles.head}>
        <h2>{title}</h2>
        <b data-testid="rollout-status">{t.status[rollout.status]}</b>
      </div>
      <p className={styles.quiet}>
        {t.begunBy(rollout.begun_by, local(rollout.begun_at))}
        {isOpen(rollout) && ` ${t.stageNow(t.stages[rollout.stage])}`}
      </p>
      {isOpen(rollout) && <Actions {...props} />}
      {props.folded ? (
        <details>
          <summary>{t.kiosks}</summary>
          {kiosks}
        </details>
      ) : (
        kiosks
      )}
    </section>
  );
}

function Actions(props: CardProps): ReactNode {
  const { rollout_id: id, status, now } = props.rollout;
  const t = useTexts().fleet.updates;
  const wish = (deed: "go_on" | "now" | "roll_back"): void => {
    props.onWish({ do: deed, rollout_id: id });
  };
  return (
    <div className={styles.filters}>
      {status === "running" && (
        <Button
          variant="secondary"
          data-testid="rollout-pause"
          onClick={() => {
            props.onPause(id);
          }}
        >
          {t.pause}
        </Button>
      )}
      {status === "running" && !now && (
        <Button
          variant="secondary"
          data-testid="rollout-now"
          onClick={() => {
            wish("now");
          }}
        >
          {t.now}
        </Button>
      )}
      <Button
        variant="secondary"
        data-testid="rollout-go-on"
        onClick={() => {
          wish("go_on");
        }}
      >
        {t.goOn}
      </Button>
      {status !== "going_back" && (
        <Button
          variant="danger"
          data-testid="rollout-back"
          onClick={() => {
            wish("roll_back");
          }}
        >
          {t.rollBack}
        </Button>
      )}
    </div>
  );
}

function Kiosks(props: CardProps): ReactNode {
  const t = useTexts().fleet.updates;
  const ordered = STAGES.flatMap((stage) =>
    props.rollout.kiosks.filter((one) => one.stage === stage),
  );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {Object.values(t.kioskColumns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ordered.map((one) => (
          <Row key={one.kiosk_id} one={one} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: CardProps & { readonly one: RolloutKiosk }): ReactNode {
  const { one, rollout } = props;
  const t = useTexts().fleet.updates;
  const kiosk = props.fleet.kiosks.find((each) => each.kiosk_id === one.kiosk_id);
  const percent = progress(rollout, one);
  return (
    <tr data-testid="rollout-kiosk" data-step={one.step}>
      <td>
        <span className={styles.name}>{kiosk?.name ?? one.kiosk_id}</span>
        <span className={styles.quiet}>{kiosk?.agent_version ?? ""}</span>
      </td>
      <td>{t.stages[one.stage]}</td>
      <td>
        <span className={styles.mark}>
          <span className={styles.dot} data-health={healthOfStep(one.step)} aria-hidden="true" />
          {t.steps[one.step]}
          {percent !== null && ` ${String(percent)} %`}
        </span>
        {one.reason !== null && <span className={styles.quiet}>{t.reasons[one.reason]}</span>}
      </td>
    </tr>
  );
}
