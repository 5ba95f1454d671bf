import { useText } from "@madoguchi/shared/i18n";
import { CloseIcon, EyeIcon, EyeOffIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import type { Panel } from "../visit/panel.ts";
import type { Viewer } from "../visit/viewers.ts";
import { Facts, Question } from "./Question.tsx";

/** A second viewer asks to see the window: named, and never let in without a yes of their own. */
export function WatchDialog(props: {
  readonly viewer: Viewer | null;
  readonly panel: Panel;
}): ReactNode {
  const { viewer, panel } = props;
  const { watch } = useText(texts);
  return (
    <Question
      about={viewer?.id ?? null}
      name="watch"
      title={watch.title(viewer?.name ?? "")}
      yes={watch.yes}
      no={watch.no}
      onAnswer={(yes) => {
        if (viewer === null) return;
        const decision = yes ? "allow" : "refuse";
        panel.choose({ type: "viewer_answered", viewer: viewer.id, decision });
      }}
    >
      <Facts
        facts={[
          [EyeIcon, watch.why],
          [EyeOffIcon, watch.cannot],
          [CloseIcon, watch.anytime],
        ]}
      />
    </Question>
  );
}
