/** A look at the idle kiosk (待受画面の確認): a still picture on demand, kept nowhere. */

import type { FleetKiosk } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import { useEffect, useState, type ReactNode } from "react";

import { takeLook } from "../link/rest.ts";
import { failureText } from "../pages/failure.ts";
import { useTexts } from "../texts/index.ts";
import styles from "./Fleet.module.css";

export function Look(props: {
  readonly kiosk: FleetKiosk;
  readonly disabled: boolean;
}): ReactNode {
  const { kiosk } = props;
  const texts = useTexts();
  const t = texts.fleet.look;
  const [picture, setPicture] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  useEffect(
    () => () => {
      if (picture !== null) URL.revokeObjectURL(picture);
    },
    [picture],
  );
  const look = (): void => {
    setTold(t.taking);
    setPicture(null);
    void takeLook(kiosk.kiosk_id).then((result) => {
      setTold(result.ok ? null : failureText(result.failure, texts));
      if (result.ok) setPicture(URL.createObjectURL(result.value));
    });
  };
  return (
    <section className={styles.card} aria-labelledby="look">
      <h2 id="look">{t.title}</h2>
      <p className={styles.quiet}>{t.lead}</p>
      <div className={styles.filters}>
        <Button variant="secondary" data-testid="look" disabled={props.disabled} onClick={look}>
          {t.take}
        </Button>
        {picture !== null && (
          <Button
            variant="quiet"
            data-testid="look-close"
            onClick={() => {
              setPicture(null);
            }}
          >
            {t.close}
          </Button>
        )}
      </div>
      {picture !== null && (
        <img
          className={styles.look}
          src={picture}
          alt={t.alt(kiosk.name)}
          data-testid="look-picture"
        />
      )}
      <p role="status" data-testid="look-told">
        {told}
      </p>
    </section>
  );
}
