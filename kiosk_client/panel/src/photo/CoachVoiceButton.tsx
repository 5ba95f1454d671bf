import { useText } from "@madoguchi/shared/i18n";
import { Button } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";

/** Whether the coach is heard; silent until the citizen touches it. */
export function CoachVoiceButton(props: {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}): ReactNode {
  const { on, onChange } = props;
  const text = useText(texts).photo;
  return (
    <Button
      variant="secondary"
      size="kiosk"
      pressed={on}
      data-testid="photo-voice"
      onClick={() => {
        onChange(!on);
      }}
    >
      <T>{text.voice}</T>
    </Button>
  );
}
