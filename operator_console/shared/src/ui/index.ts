/** `@madoguchi/shared/ui`: primitives without any knowledge of calls; styles by role tokens. */

export { Banner, type BannerTone } from "./Banner.tsx";
export { Button, type ButtonProps } from "./Button.tsx";
export { classes } from "./classes.ts";
export { Dialog, InEveryDialog } from "./Dialog.tsx";
export { Field, type FieldProps } from "./Field.tsx";
export * from "./icons.tsx";
export { LevelMeter } from "./LevelMeter.tsx";
export { useLasting } from "./useLasting.ts";
export { VisuallyHidden } from "./VisuallyHidden.tsx";
