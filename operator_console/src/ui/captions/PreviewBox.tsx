/** What the citizen will read of the line being typed, and what that means back (訳し戻し). */

import { Furigana, htmlLang } from "@madoguchi/shared/i18n";
import { useId, type ReactNode } from "react";

import type { Preview } from "../../captions/preview.ts";
import { useTexts } from "../../texts/index.ts";
import { Marks } from "./Marks.tsx";
import styles from "./PreviewBox.module.css";

export function PreviewBox(props: { readonly preview: Preview }): ReactNode {
  const { preview } = props;
  const t = useTexts();
  const title = useId();
  if (preview.kind === "none") return null;
  return (
    // A long one scrolls, and then the keyboard must reach it.
    <div
      className={styles.preview}
      role="group"
      aria-labelledby={title}
      tabIndex={preview.kind === "shown" ? 0 : undefined}
      data-testid="preview"
      data-kind={preview.kind}
    >
      <p id={title} className={styles.title}>
        {t.preview.title}
      </p>
      {preview.kind === "waiting" && <p className={styles.quiet}>{t.preview.waiting}</p>}
      {preview.kind === "unavailable" && <p role="status">{t.preview.unavailable}</p>}
      {preview.kind === "shown" && <Shown preview={preview} />}
    </div>
  );
}

function Shown(props: { readonly preview: Extract<Preview, { kind: "shown" }> }): ReactNode {
  const { rendering, easy } = props.preview;
  const t = useTexts();
  return (
    <>
      {easy !== null && easy !== "" ? (
        <p className={styles.text} lang="ja" data-testid="preview-easy">
          <span className={styles.quiet}>{t.preview.easy}</span> <Furigana>{easy}</Furigana>
        </p>
      ) : (
        rendering.text !== "" && (
          <p className={styles.text} lang={htmlLang(rendering.language)} data-testid="preview-text">
            {rendering.text}
          </p>
        )
      )}
      {rendering.back !== null && rendering.back !== "" && (
        <p className={styles.back} data-testid="preview-back">
          <b>{t.captions.back}</b> {rendering.back}
        </p>
      )}
      {rendering.layer !== "same" && <Marks rendering={rendering} />}
    </>
  );
}
