/** The one-time password was used: the operator chooses an own one before anything else. */

import { Banner, Button } from "@madoguchi/shared/ui";
import { useState, type ReactNode, type SubmitEvent } from "react";

import type { Operator, PublicConfig, RestFailure } from "../link/rest.ts";
import { useTexts } from "../texts/index.ts";
import { PasswordField } from "../ui/PasswordField.tsx";
import { Shell } from "../ui/Shell.tsx";
import { failureText } from "./failure.ts";
import styles from "./Form.module.css";

const MIN_LENGTH = 12;

export function NewPassword(props: {
  readonly config: PublicConfig | null;
  readonly operator: Operator;
  /** The one-time password just typed; null after a reload, which makes us ask again. */
  readonly typedBefore: string | null;
  readonly busy: boolean;
  readonly failure: RestFailure | null;
  readonly onSubmit: (current: string, next: string) => void;
}): ReactNode {
  const { config, typedBefore, busy, failure } = props;
  const t = useTexts();
  const [typed, setTyped] = useState("");
  const [next, setNext] = useState("");
  const [tried, setTried] = useState(false);
  const current = typedBefore ?? typed;
  const length = Array.from(next).length;
  const problem = problemOf(next, length, current);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problem === null && !busy) props.onSubmit(current, next);
  };
  const problemText =
    problem === "same" ? t.newPassword.same : t.newPassword.tooShort(MIN_LENGTH - length);

  return (
    <Shell screen="new-password" municipality={config?.municipality ?? null}>
      <form className={styles.card} onSubmit={submit} noValidate>
        <h1>{t.newPassword.title}</h1>
        <p>{t.newPassword.why}</p>
        {failure !== null && (
          <Banner tone="error">
            {failure.kind === "refused" && failure.code === "bad_credentials"
              ? t.newPassword.wrongCurrent
              : failureText(failure, t)}
          </Banner>
        )}
        <input type="text" autoComplete="username" value={props.operator.login} readOnly hidden />
        {typedBefore === null && (
          <PasswordField
            label={t.newPassword.current}
            testId="current-password"
            autoComplete="current-password"
            value={typed}
            onChange={setTyped}
          />
        )}
        <PasswordField
          label={t.newPassword.next}
          testId="new-password"
          autoComplete="new-password"
          autoFocus
          hint={
            <>
              {t.newPassword.rule} <span aria-live="polite">{t.newPassword.count(length)}</span>
            </>
          }
          error={tried && problem !== null ? problemText : null}
          value={next}
          onChange={setNext}
        />
        <Button type="submit" size="large" wide aria-disabled={busy} data-testid="new-password-save">
          {busy ? t.signIn.busy : t.newPassword.submit}
        </Button>
      </form>
    </Shell>
  );
}

function problemOf(next: string, length: number, current: string): "short" | "same" | null {
  if (length < MIN_LENGTH) return "short";
  return next === current ? "same" : null;
}
