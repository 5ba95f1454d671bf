/** A kiosk's entry in the register of equipment (機器台帳). */

import type { FleetKiosk, KioskRegister } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import { useState, type ReactNode, type SubmitEvent } from "react";

import { saveRegister } from "../link/rest.ts";
import { failureText } from "../pages/failure.ts";
import { useTexts } from "../texts/index.ts";
import styles from "./Fleet.module.css";
import { useLocalTime } from "./useLocalTime.ts";

const FIELDS = ["site", "location", "serial", "custody", "inspection_due"] as const;
const LONGEST: Readonly<Record<(typeof FIELDS)[number], number>> = {
  site: 60,
  location: 80,
  serial: 80,
  custody: 80,
  inspection_due: 10,
};

export function RegisterForm(props: {
  readonly kiosk: FleetKiosk;
  readonly onSaved: () => void;
}): ReactNode {
  const { kiosk, onSaved } = props;
  const texts = useTexts();
  const t = texts.fleet;
  const local = useLocalTime();
  const [entry, setEntry] = useState<KioskRegister>(kiosk.register_entry);
  const [told, setTold] = useState<string | null>(null);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void saveRegister(kiosk.kiosk_id, entry).then((result) => {
      setTold(result.ok ? t.saved : failureText(result.failure, texts));
      if (result.ok) onSaved();
    });
  };
  return (
    <section className={styles.card} aria-labelledby="register">
      <h2 id="register">{t.register}</h2>
      <p className={styles.quiet}>
        {t.identifier}: {kiosk.kiosk_id} · {t.enrolled}: {local(kiosk.enrolled_at)}
      </p>
      <form className={styles.filters} onSubmit={submit}>
        {FIELDS.map((field) => (
          <label key={field}>
            {t.registerFields[field]}
            <input
              type={field === "inspection_due" ? "date" : "text"}
              maxLength={LONGEST[field]}
              value={entry[field] ?? ""}
              data-testid={`register-${field}`}
              onChange={(event) => {
                const text = event.target.value;
                setTold(null);
                setEntry({ ...entry, [field]: field === "site" && text === "" ? null : text });
              }}
            />
          </label>
        ))}
        <Button type="submit" variant="secondary" data-testid="register-save">
          {t.save}
        </Button>
      </form>
      <p className={styles.quiet}>{t.registerHint}</p>
      {told !== null && (
        <p role="status" data-testid="register-told">
          {told}
        </p>
      )}
    </section>
  );
}
