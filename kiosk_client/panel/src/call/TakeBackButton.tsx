import { useText } from "@madoguchi/shared/i18n";
import { Button, HandIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import type { Control } from "../visit/control.ts";
import type { Panel } from "../visit/panel.ts";
import { takeBackWords } from "./control_words.ts";
import styles from "./ControlStrip.module.css";

/** Control back at one touch: when the finger comes down, not when it is lifted (Z-03). */
export function TakeBackButton(props: {
  readonly control: Control;
  readonly panel: Panel;
  readonly testId: string;
  /** Whether something else is the main thing here; it is while nobody else operates. */
  readonly calm: boolean;
}): ReactNode {
  const { control, panel, testId, calm } = props;
  const texted = useText(texts).control;
  const take = (): void => {
    panel.choose({ type: "taken_back" });
  };
  return (
    <Button
      variant={calm ? "secondary" : "primary"}
      size="kiosk"
      wide
      className={styles.takeBack}
      icon={<HandIcon size={44} />}
      data-testid={testId}
      onPointerDown={take}
      // By keyboard and assistive technology; a second time it changes nothing.
      onClick={take}
    >
      <T>{takeBackWords(control, texted)}</T>
    </Button>
  );
}
