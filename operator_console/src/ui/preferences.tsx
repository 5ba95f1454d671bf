/** The computer's preferences as React context, saved at every change. */

import { LanguageProvider } from "@madoguchi/shared/i18n";
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";

import {
  DEFAULT_PREFERENCES,
  loadPreferences,
  savePreferences,
  type Preferences,
  type Store,
} from "../state/preferences.ts";

interface Kept {
  readonly preferences: Preferences;
  readonly change: (changes: Partial<Preferences>) => void;
}

const PreferencesContext = createContext<Kept>({
  preferences: DEFAULT_PREFERENCES,
  change: () => undefined,
});

export function PreferencesProvider(props: {
  readonly store: Store;
  readonly children: ReactNode;
}): ReactNode {
  const { store, children } = props;
  const [preferences, setPreferences] = useState(() => loadPreferences(store));

  useEffect(() => {
    savePreferences(store, preferences);
    document.documentElement.lang = preferences.language;
  }, [store, preferences]);

  const kept = useMemo<Kept>(
    () => ({
      preferences,
      change: (changes) => {
        setPreferences((before) => ({ ...before, ...changes }));
      },
    }),
    [preferences],
  );
  return (
    <PreferencesContext value={kept}>
      <LanguageProvider language={preferences.language}>{children}</LanguageProvider>
    </PreferencesContext>
  );
}

export function usePreferences(): Kept {
  return use(PreferencesContext);
}
