/** Which kiosks are first, how many come next, and when: the start of a roll-out. */

import type { Fleet, PackageView, RolloutWished, Updates } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import { useState, type ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import styles from "./Fleet.module.css";
import { candidates } from "./updates.ts";

const SHARE = 25;

export function BeginForm(props: {
  readonly chosen: PackageView;
  readonly updates: Updates;
  readonly fleet: Fleet;
  readonly onWish: (wish: RolloutWished["wish"]) => void;
}): ReactNode {
  const { chosen } = props;
  const t = useTexts().fleet.updates;
  const [canaries, setCanaries] = useState<readonly string[]>([]);
  const [share, setShare] = useState(SHARE);
  const [now, setNow] = useState(false);
  const choice = candidates(props.updates, chosen);
  const toggle = (kioskId: string, wanted: boolean): void => {
    setCanaries(wanted ? [...canaries, kioskId] : canaries.filter((one) => one !== kioskId));
  };
  return (
    <form
      className={styles.card}
      aria-labelledby="begin"
      onSubmit={(event) => {
        event.preventDefault();
        props.onWish({
          do: "begin",
          sha256: chosen.sha256,
          canaries: [...canaries],
          share,
          now,
        });
      }}
    >
      <h2 id="begin">{t.begin(chosen.name)}</h2>
      <fieldset className={styles.choice}>
        <legend>{t.canaries}</legend>
        {choice.length === 0 && <p>{t.noCandidates}</p>}
        {choice.map((kioskId) => (
          <label key={kioskId}>
            <input
              type="checkbox"
              data-testid="canary"
              checked={canaries.includes(kioskId)}
              onChange={(event) => {
                toggle(kioskId, event.target.checked);
              }}
            />
            {props.fleet.kiosks.find((one) => one.kiosk_id === kioskId)?.name ?? kioskId}
          </label>
        ))}
      </fieldset>
      <div className={styles.filters}>
        <label>
          {t.share}
          <input
            type="number"
            min={0}
            max={100}
            value={share}
            onChange={(event) => {
              setShare(Math.min(100, Math.max(0, Math.trunc(event.target.valueAsNumber) || 0)));
            }}
          />
        </label>
      </div>
      <label>
        <input
          type="checkbox"
          checked={now}
          onChange={(event) => {
            setNow(event.target.checked);
          }}
        />{" "}
        {t.atOnce(props.updates.hours)}
      </label>
      <div>
        <Button type="submit" data-testid="begin" disabled={canaries.length === 0}>
          {t.next}
        </Button>
      </div>
    </form>
  );
}
