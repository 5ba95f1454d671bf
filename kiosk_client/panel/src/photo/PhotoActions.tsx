import { useText } from "@madoguchi/shared/i18n";
import type { PanelPhoto, PanelPhotoDo } from "@madoguchi/shared/protocol";
import { Button, CameraIcon, CheckIcon, CloseIcon, ReloadIcon, TrashIcon } from "@madoguchi/shared/ui";
import { useState, type ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import type { Panel } from "../visit/panel.ts";
import { REASONS, wantsReason, type PhotoPhase } from "./steps.ts";

type What = PanelPhotoDo["what"];

const OFFERED: Readonly<Record<PhotoPhase, readonly What[]>> = {
  idle: [],
  starting: ["close"],
  framing: ["shutter", "close"],
  countdown: ["shutter"],
  taking: [],
  taken: ["use", "retake", "delete"],
  placing: [],
  placed: ["retake", "delete"],
  refused: ["retake", "use", "delete"],
  accepted: ["close"],
  failed: ["open", "close"],
};

const ICONS: Readonly<Record<What, typeof CameraIcon>> = {
  open: ReloadIcon,
  close: CloseIcon,
  shutter: CameraIcon,
  use: CheckIcon,
  retake: ReloadIcon,
  delete: TrashIcon,
};

/** What the citizen can do in each phase; the first is what most will want. */
export function PhotoActions(props: {
  readonly photo: PanelPhoto;
  readonly panel: Panel;
}): ReactNode {
  const { photo, panel } = props;
  const text = useText(texts).photo;
  const [asking, setAsking] = useState(false);
  if (asking && wantsReason(photo)) {
    return (
      <Reasons
        panel={panel}
        onBack={() => {
          setAsking(false);
        }}
      />
    );
  }
  return OFFERED[photo.phase].map((what, place) => {
    const Icon = ICONS[what];
    const stopping = photo.phase === "countdown" && what === "shutter";
    return (
      <Button
        key={what}
        variant={place === 0 ? "primary" : "secondary"}
        size="kiosk"
        icon={stopping ? <CloseIcon size={40} /> : <Icon size={40} />}
        data-testid={`photo-${what}`}
        onClick={() => {
          const asks = what === "use" && wantsReason(photo);
          setAsking(asks);
          if (!asks) panel.photo(what);
        }}
      >
        <T>{stopping ? text.stop : text.actions[what]}</T>
      </Button>
    );
  });
}

/** Why the photo is used despite the advice: one touch, and it is never refused (docs/photo.md). */
function Reasons(props: { readonly panel: Panel; readonly onBack: () => void }): ReactNode {
  const text = useText(texts).photo;
  return (
    <>
      <p data-testid="photo-why">
        <T>{text.why}</T>
      </p>
      {REASONS.map((reason) => (
        <Button
          key={reason}
          variant="secondary"
          size="kiosk"
          data-testid={`photo-reason-${reason}`}
          onClick={() => {
            props.panel.photo("use", reason);
          }}
        >
          <T>{text.reasons[reason]}</T>
        </Button>
      ))}
      <Button
        variant="quiet"
        size="kiosk"
        icon={<CloseIcon size={40} />}
        data-testid="photo-reason-back"
        onClick={props.onBack}
      >
        <T>{text.back}</T>
      </Button>
    </>
  );
}
