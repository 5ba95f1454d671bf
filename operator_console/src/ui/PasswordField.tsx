/** A password with an eye to check what was typed (WCAG 3.3.8: pasting and managers work too). */

import { Button, EyeIcon, EyeOffIcon, Field } from "@madoguchi/shared/ui";
import { useState, type ReactNode } from "react";

import { useTexts } from "../texts/index.ts";

export function PasswordField(props: {
  readonly label: string;
  readonly testId: string;
  readonly autoComplete: "current-password" | "new-password";
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
}): ReactNode {
  const t = useTexts();
  const [shown, setShown] = useState(false);
  return (
    <Field
      label={props.label}
      hint={props.hint}
      error={props.error ?? null}
      type={shown ? "text" : "password"}
      data-testid={props.testId}
      autoComplete={props.autoComplete}
      autoFocus={props.autoFocus}
      autoCapitalize="none"
      spellCheck={false}
      value={props.value}
      onChange={(event) => {
        props.onChange(event.target.value);
      }}
      after={
        <Button
          variant="secondary"
          icon={shown ? <EyeOffIcon /> : <EyeIcon />}
          pressed={shown}
          aria-label={t.signIn.showPassword}
          title={t.signIn.showPassword}
          onClick={() => {
            setShown(!shown);
          }}
        />
      }
    />
  );
}
