import type { ReactNode } from "react";
import styles from "./CounterPicture.module.css";

/** A member of staff on a screen, and a hand that touches it: own drawing. */
export function CounterPicture(): ReactNode {
  return (
    <svg className={styles.picture} viewBox="0 0 240 180" aria-hidden="true" focusable="false">
      <rect className={styles.case} x="30" y="10" width="160" height="112" rx="12" />
      <rect className={styles.screen} x="40" y="20" width="140" height="92" rx="6" />
      <circle className={styles.skin} cx="110" cy="56" r="19" />
      <path className={styles.hair} d="M91 55c0-26 38-26 38 0-6-9-10-11-19-11s-14 3-19 11z" />
      <path className={styles.coat} d="M72 112c0-24 16-33 38-33s38 9 38 33z" />
      <path className={styles.smile} d="M102 62c4 6 12 6 16 0" />
      <path className={styles.case} d="M96 122h28v18H96z M74 140h72v9H74z" />
      <path
        className={styles.hand}
        d="M170 92c6 0 9 4 9 9v22l24 6c8 2 12 7 11 15l-4 26h-34l-21-31c-5-8 4-14 10-8l6 7v-37c0-5 3-9 9-9z"
      />
    </svg>
  );
}
