import type { Language } from "@madoguchi/shared/protocol";
import { htmlLang } from "@madoguchi/shared/i18n";
import { Button } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { T } from "../ui/T.tsx";
import type { Panel } from "../visit/panel.ts";
import { Page } from "../ui/Page.tsx";
import styles from "./LanguageScreen.module.css";

const NAMES: Readonly<Record<Language, { readonly name: string; readonly hint: string }>> = {
  ja: { name: "日本語", hint: "" },
  "ja-easy": { name: "やさしい{日本語|にほんご}", hint: "ふりがながあります" },
  en: { name: "English", hint: "" },
};

/** Each language names itself; the question stands in Japanese and English. */
export function LanguageScreen(props: {
  readonly languages: readonly Language[];
  readonly panel: Panel;
}): ReactNode {
  const { languages, panel } = props;
  return (
    <Page
      title="ことばをえらんでください"
      footer={
        <Button
          variant="quiet"
          size="kiosk"
          data-testid="back"
          onClick={() => {
            panel.choose({ type: "back" });
          }}
        >
          もどる / Back
        </Button>
      }
    >
      <p lang="en" className={styles.second}>
        Choose your language
      </p>
      {languages.map((language) => (
        <Button
          key={language}
          variant="secondary"
          size="kiosk"
          wide
          lang={htmlLang(language)}
          className={styles.choice}
          data-testid={`language-${language}`}
          onClick={() => {
            panel.choose({ type: "language_chosen", language });
          }}
        >
          <span className={styles.name}>
            <T>{NAMES[language].name}</T>
            {NAMES[language].hint !== "" && (
              <small className={styles.hint}>{NAMES[language].hint}</small>
            )}
          </span>
        </Button>
      ))}
    </Page>
  );
}
