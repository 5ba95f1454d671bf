/** How far a caption can be believed: where it comes from, its numbers, and what to check. */

import { doubts, LayerIcon } from "@madoguchi/shared/captions";
import type { Rendering } from "@madoguchi/shared/protocol";
import { CheckIcon, CloseIcon, WarningIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import { useTexts } from "../../texts/index.ts";
import styles from "./Marks.module.css";

export function Marks(props: { readonly rendering: Rendering }): ReactNode {
  const { rendering } = props;
  const t = useTexts().captions;
  const { layer, confidence, numbers } = rendering;
  return (
    <>
      <ul className={styles.marks}>
        <li className={styles.mark} data-layer={layer} title={t.layerHelp[layer]}>
          <LayerIcon layer={layer} />
          {t.layer[layer]}
        </li>
        {layer === "machine" && <li className={styles.sure}>{t.sure(Math.round(confidence * 100))}</li>}
        {numbers !== "none" && (
          <li className={styles.mark} data-numbers={numbers}>
            {numbers === "kept" ? <CheckIcon size={16} /> : <CloseIcon size={16} />}
            {t.numbers[numbers]}
          </li>
        )}
      </ul>
      <MustCheck rendering={rendering} />
    </>
  );
}

/** 「確認してください」 with its reasons in words. */
export function MustCheck(props: { readonly rendering: Rendering }): ReactNode {
  const t = useTexts().captions;
  const reasons = doubts(props.rendering);
  if (reasons.length === 0) return null;
  return (
    <p className={styles.check} data-testid="must-check">
      <WarningIcon size={20} />
      <span>
        <b>{t.mustCheck}</b> {reasons.map((reason) => t.doubts[reason]).join("")}
      </span>
    </p>
  );
}
