import { useLanguage, useText, type Translation } from "@madoguchi/shared/i18n";
import type { Language, PanelPhoto } from "@madoguchi/shared/protocol";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import type { ja } from "../texts/ja.ts";
import { T } from "../ui/T.tsx";
import styles from "./PhotoDialog.module.css";
import { inLanguage } from "./steps.ts";

/** What to do now, in one sentence that a screen reader also says; then what could be better. */
export function PhotoWords({ photo }: { readonly photo: PanelPhoto }): ReactNode {
  const language = useLanguage();
  const text = useText(texts).photo;
  const said = saidNow(photo, text, language);
  return (
    <>
      <p className={styles.said} role="status" data-ready={photo.ready} data-testid="photo-said">
        <T>{said}</T>
      </p>
      {photo.reason !== null && (
        <p className={styles.reason} lang="ja" data-testid="photo-reason">
          {photo.reason}
        </p>
      )}
      {photo.phase === "taken" && (
        <ul className={styles.list} data-testid="photo-improve">
          {photo.improve.map((words) => (
            <li key={words.en}>
              <T>{inLanguage(words, language)}</T>
            </li>
          ))}
          {[text.askedHat, text.askedFace].map((question) => (
            <li key={question} className={styles.asked}>
              <T>{question}</T>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Text = Translation<typeof ja>["photo"];

/** The one sentence of this moment: the coach's advice, or where the step is. */
export function saidNow(photo: PanelPhoto, text: Text, language: Language): string {
  const advice = photo.phase === "framing" ? photo.advice : null;
  return advice === null ? sentence(photo, text) : inLanguage(advice, language);
}

function sentence(photo: PanelPhoto, text: Text): string {
  if (photo.failure !== null) return text.failures[photo.failure];
  switch (photo.phase) {
    case "idle":
    case "starting":
      return text.starting;
    case "framing":
      return photo.ready ? text.good : text.frame;
    case "countdown":
      return photo.by_operator ? text.operatorPressed : text.lookHere;
    case "taking":
      return text.taking;
    case "taken":
      if (photo.override?.by === "operator") return text.operatorAgrees;
      return photo.improve.length === 0 ? text.fine : text.couldBeBetter;
    case "placing":
      return text.placing;
    case "placed":
      return text.placed;
    case "refused":
      return text.refused;
    case "accepted":
      return text.accepted;
    case "failed":
      return text.failures.no_worker;
  }
}
