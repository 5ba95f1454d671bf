/** The packages of the server's folder; what does not count says why. */

import type { PackageView, Updates } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import styles from "./Fleet.module.css";
import { canBegin } from "./updates.ts";
import { useLocalTime } from "./useLocalTime.ts";
import { useWords } from "./useWords.ts";

const MEGABYTE = 1_000_000;

export function PackageTable(props: {
  readonly updates: Updates;
  /** A roll-out is open: no other may begin. */
  readonly disabled: boolean;
  readonly onChoose: (sha256: string) => void;
}): ReactNode {
  const { packages, server_version: server, hours } = props.updates;
  const t = useTexts().fleet.updates;
  return (
    <section className={styles.card} aria-labelledby="packages">
      <h2 id="packages">{t.packages}</h2>
      <p className={styles.quiet}>{t.packagesLead(server, hours)}</p>
      {packages.length === 0 ? (
        <p>{t.noPackages}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              {Object.values(t.packageColumns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {packages.map((one) => (
              <Row key={one.name} one={one} disabled={props.disabled} onChoose={props.onChoose} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row(props: {
  readonly one: PackageView;
  readonly disabled: boolean;
  readonly onChoose: (sha256: string) => void;
}): ReactNode {
  const { one } = props;
  const t = useTexts().fleet.updates;
  const local = useLocalTime();
  const say = useWords();
  return (
    <tr data-testid="package">
      <td>
        <b>{one.kind === null ? one.name : `${t.kinds[one.kind]} ${one.version ?? ""}`}</b>
        <span className={styles.quiet}>{one.name}</span>
      </td>
      <td>{t.megabytes(Math.ceil(one.size / MEGABYTE))}</td>
      <td>{one.expires === null ? "－" : local(one.expires)}</td>
      <td>{one.refused_words === null ? t.counts(one.signed_by) : say(one.refused_words)}</td>
      <td>
        {canBegin(one) && (
          <Button
            variant="secondary"
            data-testid="choose"
            disabled={props.disabled}
            aria-label={t.chooseOf(one.name)}
            onClick={() => {
              props.onChoose(one.sha256);
            }}
          >
            {t.choose}
          </Button>
        )}
      </td>
    </tr>
  );
}
