import type { ButtonHTMLAttributes, ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./Button.module.css";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: "primary" | "secondary" | "danger" | "quiet";
  /** `kiosk` is at least 72 px high with large type; `normal` 44 px. */
  readonly size?: "normal" | "large" | "kiosk";
  readonly icon?: ReactNode;
  /** For switches such as mute: `aria-pressed` with its own look. */
  readonly pressed?: boolean;
  readonly wide?: boolean;
}

export function Button(props: ButtonProps): ReactNode {
  const {
    variant = "primary",
    size = "normal",
    icon,
    pressed,
    wide = false,
    className,
    children,
    type = "button",
    ...rest
  } = props;
  return (
    <button
      {...rest}
      type={type}
      aria-pressed={pressed}
      className={classes(
        styles.button,
        styles[variant],
        styles[size],
        wide && styles.wide,
        className,
      )}
    >
      {icon}
      {children}
    </button>
  );
}
