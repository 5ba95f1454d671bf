/** One kiosk for IT: the diagnosis that goes on, what it found, what has changed, the record. */

import type {
  DiagnosisHistory,
  DiagnosisView,
  FleetKiosk,
} from "@madoguchi/shared/protocol";
import { Banner, Button } from "@madoguchi/shared/ui";
import { useEffect, useState, type ReactNode } from "react";

import { fetchHistory, fetchRun } from "../link/rest.ts";
import { useTexts } from "../texts/index.ts";
import { Findings } from "./Findings.tsx";
import styles from "./Fleet.module.css";
import { goesOn, type LiveRun } from "./fleet.ts";
import type { FleetClient, FleetView } from "./fleetClient.ts";
import { HealthMark } from "./FleetList.tsx";
import { HistoryTable } from "./HistoryTable.tsx";
import { Logs } from "./Logs.tsx";
import { Look } from "./Look.tsx";
import { RegisterForm } from "./RegisterForm.tsx";
import { Repairs } from "./Repairs.tsx";
import { RunDetails } from "./RunDetails.tsx";
import { Timeline } from "./Timeline.tsx";

export function KioskPage(props: {
  readonly client: FleetClient;
  readonly view: FleetView;
  readonly kiosk: FleetKiosk;
  readonly onBack: () => void;
}): ReactNode {
  const { client, kiosk, view } = props;
  const t = useTexts().fleet;
  const live = view.runs[kiosk.kiosk_id] ?? null;
  const { history, shown, show } = useRecord(kiosk.kiosk_id, view.ended);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{kiosk.name}</h1>
        <HealthMark kiosk={kiosk} />
        <Button
          data-testid="diagnose"
          disabled={view.link !== "up" || goesOn(live ?? kiosk.run)}
          onClick={() => {
            client.diagnose({ kioskId: kiosk.kiosk_id });
          }}
        >
          {t.diagnose}
        </Button>
        <Button variant="secondary" data-testid="fleet-back" onClick={props.onBack}>
          {t.back}
        </Button>
      </div>
      {live !== null && <Progress run={live} />}
      {shown !== null && !goesOn(live) && <RunDetails view={shown} />}
      <HistoryTable history={history} shown={shown?.summary.run_id ?? null} onShow={show} />
      <Repairs
        kiosk={kiosk}
        findings={shown?.record.findings ?? []}
        outcome={view.repairs[kiosk.kiosk_id] ?? null}
        disabled={view.link !== "up" || !kiosk.online}
      />
      <Look kiosk={kiosk} disabled={view.link !== "up" || !kiosk.online} />
      <Timeline
        kioskId={kiosk.kiosk_id}
        news={`${String(view.ended)} ${view.repairs[kiosk.kiosk_id] ?? ""} ${kiosk.state ?? ""}`}
      />
      <Logs kiosk={kiosk} disabled={view.link !== "up" || !kiosk.online} />
      <RegisterForm kiosk={kiosk} onSaved={() => void client.refresh()} />
    </div>
  );
}

function Progress(props: { readonly run: LiveRun }): ReactNode {
  const { run } = props;
  const t = useTexts().fleet;
  if (run.phase === "failed" && run.failure !== null) {
    return (
      <Banner tone="warning" testId="diagnosis-failed">
        {t.failure[run.failure]}
      </Banner>
    );
  }
  if (!goesOn(run)) {
    return (
      <p role="status" data-testid="diagnosis-done">
        {t.done}
      </p>
    );
  }
  return (
    <section className={styles.card}>
      <p role="status" data-testid="diagnosis-progress">
        {run.phase === "waiting" ? t.waiting : t.running(run.done, run.total)}
      </p>
      <progress aria-label={t.diagnose} value={run.done} max={Math.max(run.total, 1)} />
      <Findings findings={run.findings} />
    </section>
  );
}

/** The kiosk's runs and the one that is shown: the newest, until another is chosen. */
function useRecord(kioskId: string, ended: number) {
  const [history, setHistory] = useState<DiagnosisHistory | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [shown, setShown] = useState<DiagnosisView | null>(null);
  useEffect(() => {
    let gone = false;
    void fetchHistory(kioskId).then((result) => {
      if (gone || !result.ok) return;
      setHistory(result.value);
      setChosen(result.value.runs[0]?.run_id ?? null);
    });
    return () => {
      gone = true;
    };
  }, [kioskId, ended]);
  useEffect(() => {
    if (chosen === null) return undefined;
    let gone = false;
    void fetchRun(kioskId, chosen).then((result) => {
      if (!gone && result.ok) setShown(result.value);
    });
    return () => {
      gone = true;
    };
  }, [kioskId, chosen]);
  return { history, shown, show: setChosen };
}
