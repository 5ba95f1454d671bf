/** The console from its first load: sign-in, own password, device check, desk. */

import { useCallback, useEffect, useReducer, useState, type ReactNode } from "react";

import { Button } from "@madoguchi/shared/ui";
import { FleetPage } from "./fleet/FleetPage.tsx";
import * as rest from "./link/rest.ts";
import { DeskPage } from "./pages/DeskPage.tsx";
import { Devices } from "./pages/Devices.tsx";
import { Message } from "./pages/Message.tsx";
import { NewPassword } from "./pages/NewPassword.tsx";
import { SignIn } from "./pages/SignIn.tsx";
import { reduceApp, STARTING, type SignInReason } from "./state/app.ts";
import { savePreferences } from "./state/preferences.ts";
import { wipeMemories } from "./state/sessionMemory.ts";
import { useTexts } from "./texts/index.ts";
import { usePreferences } from "./ui/preferences.tsx";

/** In `sessionStorage`: a reload in this tab goes straight back to the desk, and to its call. */
const DEVICES_CHECKED = "madoguchi.console.devices-checked";
const RETRY_MS = 3_000;

export function App(): ReactNode {
  const t = useTexts();
  const { preferences } = usePreferences();
  const [app, dispatch] = useReducer(reduceApp, STARTING);
  const [oneTimePassword, setOneTimePassword] = useState<string | null>(null);
  const municipality = app.config?.municipality ?? null;
  const { page } = app;

  useEffect(() => {
    document.title = t.common.console;
  }, [t]);
  useEffect(() => {
    if (page !== "starting") return;
    void rest.fetchConfig().then((result) => {
      if (result.ok) dispatch({ type: "configured", config: result.value });
    });
    void rest.fetchOperator().then((result) => {
      const devicesChecked = sessionStorage.getItem(DEVICES_CHECKED) !== null;
      if (result.ok) dispatch({ type: "recognised", operator: result.value, devicesChecked });
      else dispatch({ type: "not_recognised", failure: result.failure });
    });
  }, [page]);
  useEffect(() => {
    if (page !== "unreachable") return undefined;
    const timer = setTimeout(() => {
      dispatch({ type: "retried" });
    }, RETRY_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [page]);

  const signIn = async (login: string, password: string): Promise<void> => {
    dispatch({ type: "submitted" });
    const result = await rest.signIn(login, password);
    if (!result.ok) {
      dispatch({ type: "refused", failure: result.failure });
      return;
    }
    setOneTimePassword(result.value.must_change_password ? password : null);
    dispatch({ type: "signed_in", operator: result.value });
  };
  const changePassword = async (current: string, next: string): Promise<void> => {
    dispatch({ type: "submitted" });
    const result = await rest.changePassword(current, next);
    if (!result.ok) {
      dispatch({ type: "refused", failure: result.failure });
      return;
    }
    setOneTimePassword(null);
    dispatch({ type: "password_changed", operator: result.value });
  };
  const leave = useCallback((reason: SignInReason): void => {
    sessionStorage.removeItem(DEVICES_CHECKED);
    wipeMemories(sessionStorage);
    // The server wipes this origin's storage at sign-out; what belongs to the computer stays.
    savePreferences(localStorage, preferences);
    dispatch({ type: "signed_out", reason });
  }, [preferences]);
  const signOut = async (): Promise<void> => {
    const result = await rest.signOut();
    // Without the server the cookie would stay valid, so nobody is told that it is gone.
    if (result.ok || result.failure.kind === "refused") leave("signed_out");
  };
  const isSignedIn = useCallback(async (): Promise<boolean> => {
    const result = await rest.fetchOperator();
    if (!result.ok && result.failure.kind === "refused") leave("expired");
    return result.ok || result.failure.kind !== "refused";
  }, [leave]);

  switch (app.page) {
    case "starting":
      return <Message screen="starting" municipality={municipality} text={t.common.loading} />;
    case "unreachable":
      return (
        <Message
          screen="unreachable"
          municipality={municipality}
          text={t.server.unreachable}
          action={
            <Button
              onClick={() => {
                dispatch({ type: "retried" });
              }}
            >
              {t.common.retry}
            </Button>
          }
        />
      );
    case "sign_in":
      return <SignIn {...app} onSubmit={(login, password) => void signIn(login, password)} />;
    case "new_password":
      return (
        <NewPassword
          {...app}
          typedBefore={oneTimePassword}
          onSubmit={(current, next) => void changePassword(current, next)}
        />
      );
    case "devices":
      return (
        <Devices
          config={app.config}
          tools={
            <Button variant="quiet" data-testid="sign-out" onClick={() => void signOut()}>
              {t.common.signOut}
            </Button>
          }
          onDone={() => {
            sessionStorage.setItem(DEVICES_CHECKED, "yes");
            dispatch({ type: "devices_checked" });
          }}
        />
      );
    case "fleet":
      return (
        <FleetPage
          config={app.config}
          operator={app.operator}
          onSignOut={() => void signOut()}
          isSignedIn={isSignedIn}
        />
      );
    case "desk":
      return (
        <DeskPage
          config={app.config}
          operator={app.operator}
          onSignOut={() => void signOut()}
          onDevices={() => {
            dispatch({ type: "devices_asked" });
          }}
          isSignedIn={isSignedIn}
        />
      );
  }
}
