/** Sign-in (サインイン): login and password; every refusal is told in words, the lockout as well. */

import { Banner, Button, Field } from "@madoguchi/shared/ui";
import { useState, type ReactNode, type SubmitEvent } from "react";

import type { PublicConfig, RestFailure } from "../link/rest.ts";
import type { SignInReason } from "../state/app.ts";
import { useTexts } from "../texts/index.ts";
import { PasswordField } from "../ui/PasswordField.tsx";
import { Shell } from "../ui/Shell.tsx";
import { failureText } from "./failure.ts";
import styles from "./Form.module.css";

export function SignIn(props: {
  readonly config: PublicConfig | null;
  readonly busy: boolean;
  readonly failure: RestFailure | null;
  readonly reason: SignInReason | null;
  readonly onSubmit: (login: string, password: string) => void;
}): ReactNode {
  const { config, busy, failure, reason } = props;
  const t = useTexts();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [incomplete, setIncomplete] = useState(false);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const missing = login.trim() === "" || password === "";
    setIncomplete(missing);
    if (!missing && !busy) props.onSubmit(login.trim(), password);
  };

  return (
    <Shell screen="sign-in" municipality={config?.municipality ?? null}>
      <form className={styles.card} onSubmit={submit} noValidate>
        <h1>{t.signIn.title}</h1>
        {incomplete && <Banner tone="error">{t.signIn.empty}</Banner>}
        {!incomplete && failure !== null && (
          <Banner tone="error" testId="sign-in-error">
            {failureText(failure, t)}
          </Banner>
        )}
        {!incomplete && failure === null && reason !== null && (
          <Banner tone="info">
            {reason === "expired" ? t.signIn.expired : t.signIn.signedOut}
          </Banner>
        )}
        <Field
          label={t.signIn.login}
          data-testid="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          value={login}
          onChange={(event) => {
            setLogin(event.target.value);
          }}
        />
        <PasswordField
          label={t.signIn.password}
          testId="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <Button type="submit" size="large" wide aria-disabled={busy} data-testid="sign-in">
          {busy ? t.signIn.busy : t.signIn.submit}
        </Button>
        <p className={styles.quiet}>{t.signIn.forgotten}</p>
        {config !== null && (
          <p className={styles.version}>{t.common.version(config.version)}</p>
        )}
      </form>
    </Shell>
  );
}
