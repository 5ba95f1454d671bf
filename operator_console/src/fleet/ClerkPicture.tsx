/** A drawing of what the counter can do; the words beside it say the same. */

import type { ReactNode } from "react";

import { pictureOf, PICTURES } from "./clerkPictures.ts";
import styles from "./Fleet.module.css";

export function ClerkPicture(props: { readonly probe: string }): ReactNode {
  const picture = pictureOf(props.probe);
  return (
    <svg
      className={styles.picture}
      data-testid="clerk-picture"
      data-picture={picture}
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth={3}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PICTURES[picture]} />
    </svg>
  );
}
