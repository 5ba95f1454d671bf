/** The kiosks by site with their colours, and what is asked of many at once. */

import type { FleetKiosk } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import { useState, type ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import { AlarmTable } from "./AlarmTable.tsx";
import styles from "./Fleet.module.css";
import {
  counts,
  EVERYTHING,
  goesOn,
  healthOf,
  HEALTHS,
  sitesOf,
  type Filter,
  type Site,
} from "./fleet.ts";
import type { FleetClient, FleetView } from "./fleetClient.ts";
import { useLocalTime } from "./useLocalTime.ts";
import { useWords } from "./useWords.ts";

interface ListProps {
  readonly client: FleetClient;
  readonly view: FleetView;
  readonly onOpen: (kioskId: string) => void;
  readonly onUpdates: () => void;
}

export function FleetList(props: ListProps): ReactNode {
  const { client, view } = props;
  const t = useTexts().fleet;
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  if (view.fleet === null) return <p className={styles.page}>{t.loading}</p>;
  const sites = sitesOf(view.fleet, filter);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t.title}</h1>
        <Button variant="secondary" data-testid="updates" onClick={props.onUpdates}>
          {t.updates.open}
        </Button>
        <Button
          variant="secondary"
          data-testid="diagnose-all"
          disabled={view.link !== "up"}
          onClick={() => {
            client.diagnose({});
          }}
        >
          {t.diagnoseAll}
        </Button>
      </div>
      <p>{t.lead}</p>
      <AlarmTable fleet={view.fleet} onOpen={props.onOpen} onDone={() => void client.refresh()} />
      <Filters view={view} filter={filter} onFilter={setFilter} />
      {sites.length === 0 && <p data-testid="fleet-none">{t.none}</p>}
      {sites.map((site) => (
        <SiteTable key={site.name ?? ""} site={site} {...props} />
      ))}
    </div>
  );
}

function Filters(props: {
  readonly view: FleetView;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}): ReactNode {
  const { filter, onFilter, view } = props;
  const t = useTexts().fleet;
  if (view.fleet === null) return null;
  const found = counts(view.fleet);
  return (
    <div className={styles.filters}>
      <label>
        {t.search}
        <input
          type="search"
          value={filter.text}
          data-testid="fleet-search"
          onChange={(event) => {
            onFilter({ ...filter, text: event.target.value });
          }}
        />
      </label>
      <Button
        variant="quiet"
        pressed={filter.health === null}
        onClick={() => {
          onFilter({ ...filter, health: null });
        }}
      >
        {t.all} {view.fleet.kiosks.length}
      </Button>
      {HEALTHS.map((health) => (
        <Button
          key={health}
          variant="quiet"
          pressed={filter.health === health}
          data-testid={`fleet-${health}`}
          onClick={() => {
            onFilter({ ...filter, health });
          }}
        >
          <span className={styles.dot} data-health={health} aria-hidden="true" />
          {t.health[health]} {found[health]}
        </Button>
      ))}
    </div>
  );
}

function SiteTable(props: ListProps & { readonly site: Site }): ReactNode {
  const { client, view, site } = props;
  const t = useTexts().fleet;
  const { name } = site;
  return (
    <section className={styles.site} data-testid="fleet-site">
      <div className={styles.head}>
        <h2>{name ?? t.noSite}</h2>
        {name !== null && (
          <Button
            variant="secondary"
            aria-label={t.diagnoseSiteOf(name)}
            data-testid="diagnose-site"
            disabled={view.link !== "up"}
            onClick={() => {
              client.diagnose({ site: name });
            }}
          >
            {t.diagnoseSite}
          </Button>
        )}
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            {Object.values(t.columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {site.kiosks.map((kiosk) => (
            <Row key={kiosk.kiosk_id} kiosk={kiosk} {...props} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row(props: ListProps & { readonly kiosk: FleetKiosk }): ReactNode {
  const { client, kiosk, view } = props;
  const t = useTexts().fleet;
  const run = view.runs[kiosk.kiosk_id] ?? kiosk.run;
  return (
    <tr data-testid="fleet-kiosk" data-health={healthOf(kiosk)}>
      <th scope="row">
        {kiosk.name}
        <span className={styles.quiet}>{kiosk.register_entry.location}</span>
      </th>
      <td>
        <HealthMark kiosk={kiosk} />
      </td>
      <td>
        <LastRun kiosk={kiosk} />
        {goesOn(run) && run !== null && (
          <span className={styles.quiet} data-testid="fleet-running">
            {run.phase === "waiting" ? t.waiting : t.running(run.done, run.total)}
          </span>
        )}
        {run?.phase === "failed" && run.failure !== null && (
          <span className={styles.quiet}>{t.failure[run.failure]}</span>
        )}
      </td>
      <td>{kiosk.agent_version}</td>
      <td className={styles.actions}>
        <Button
          variant="secondary"
          disabled={view.link !== "up" || goesOn(run)}
          aria-label={`${t.diagnose} ${kiosk.name}`}
          data-testid="diagnose"
          onClick={() => {
            client.diagnose({ kioskId: kiosk.kiosk_id });
          }}
        >
          {t.diagnose}
        </Button>
        <Button
          variant="quiet"
          aria-label={t.openKiosk(kiosk.name)}
          data-testid="open-kiosk"
          onClick={() => {
            props.onOpen(kiosk.kiosk_id);
          }}
        >
          {t.open}
        </Button>
      </td>
    </tr>
  );
}

/** A colour and always its word: colour alone tells nothing to many. */
export function HealthMark(props: { readonly kiosk: FleetKiosk }): ReactNode {
  const { kiosk } = props;
  const t = useTexts().fleet;
  const health = healthOf(kiosk);
  return (
    <>
      <span className={styles.mark} data-testid="health">
        <span className={styles.dot} data-health={health} aria-hidden="true" />
        {t.health[health]}
      </span>
      <span className={styles.quiet}>
        {kiosk.state === null ? t.notConnected : t.kioskState[kiosk.state]}
        {kiosk.card_left_since !== null && ` · ${t.cardLeft}`}
      </span>
    </>
  );
}

function LastRun(props: { readonly kiosk: FleetKiosk }): ReactNode {
  const { last } = props.kiosk;
  const t = useTexts().fleet;
  const local = useLocalTime();
  const say = useWords();
  if (last === null) return <span>{t.neverDiagnosed}</span>;
  return (
    <>
      <span>{say(last.sentence)}</span>
      <span className={styles.quiet}>
        {local(last.at)} · {t.trigger[last.trigger]}
        {last.in_session && ` · ${t.reduced}`}
      </span>
    </>
  );
}
