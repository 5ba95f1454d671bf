/** The frame of every page: brand, language switch, what belongs to the page, and its body. */

import { Button } from "@madoguchi/shared/ui";
import { useRef, type ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import { usePreferences } from "./preferences.tsx";
import styles from "./Shell.module.css";
import { useArrival } from "./useArrival.ts";

export function Shell(props: {
  /** Value of `data-screen`, by which tests know where they are. */
  readonly screen: string;
  readonly municipality: string | null;
  readonly tools?: ReactNode;
  readonly banners?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const t = useTexts();
  const main = useRef<HTMLElement>(null);
  useArrival(main, props.screen);
  return (
    <div className={styles.shell} data-screen={props.screen}>
      <a className={styles.skip} href="#main">
        {t.common.skipToMain}
      </a>
      <header className={styles.header}>
        <Brand municipality={props.municipality} />
        <div className={styles.tools}>
          {props.tools}
          <LanguageSwitch />
        </div>
      </header>
      {props.banners}
      <main ref={main} id="main" className={styles.main} tabIndex={-1}>
        {props.children}
      </main>
    </div>
  );
}

function Brand(props: { readonly municipality: string | null }): ReactNode {
  const t = useTexts();
  return (
    <div className={styles.brand}>
      <Mark />
      <span className={styles.product}>{t.common.product}</span>
      <span className={styles.console}>{t.common.console}</span>
      {props.municipality !== null && (
        <span className={styles.municipality}>{props.municipality}</span>
      )}
    </div>
  );
}

export function LanguageSwitch(): ReactNode {
  const t = useTexts();
  const { preferences, change } = usePreferences();
  const other = preferences.language === "ja" ? "en" : "ja";
  return (
    <Button
      variant="quiet"
      lang={other}
      title={t.common.languageSwitchLabel}
      data-testid="language-switch"
      onClick={() => {
        change({ language: other });
      }}
    >
      {t.common.languageSwitch}
    </Button>
  );
}

/** A counter window with somebody behind it: 窓口. */
function Mark(): ReactNode {
  return (
    <svg viewBox="0 0 32 32" width={32} height={32} aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="6" fill="var(--action)" />
      <rect x="6" y="7" width="20" height="14" rx="2" fill="var(--action-text)" />
      <circle cx="16" cy="12.5" r="2.6" fill="var(--action)" />
      <path d="M10.5 21a5.5 5.5 0 0 1 11 0z" fill="var(--action)" />
      <rect x="4" y="23" width="24" height="3" rx="1.5" fill="var(--action-text)" />
    </svg>
  );
}
