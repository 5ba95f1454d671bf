import { useText } from "@madoguchi/shared/i18n";
import type { SessionView } from "@madoguchi/shared/protocol";
import type { LocalMedia } from "@madoguchi/shared/rtc";
import { Banner, Button } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import type { Panel } from "../visit/panel.ts";
import styles from "./CallNotices.module.css";
import type { CallRoomView } from "./call_room.ts";

/** What is wrong in this call; each in one sentence that says how it goes on. */
export function CallNotices(props: {
  readonly session: SessionView;
  readonly room: CallRoomView;
  readonly panel: Panel;
}): ReactNode {
  const { session, room, panel } = props;
  const { call, devices } = useText(texts);
  const missing = missingDevice(room.media);
  return (
    <>
      {session.operator?.link === "lost" ? (
        <OperatorLost panel={panel} />
      ) : (
        (room.peer === "reconnecting" || room.peer === "failed") && (
          <Banner tone="warning" size="kiosk" testId="notice-peer">
            <T>{room.peer === "failed" ? call.failed : call.reconnecting}</T>
          </Banner>
        )
      )}
      {missing !== null && (
        <Banner tone="warning" size="kiosk" testId="notice-devices">
          <T>{devices[missing]}</T>
        </Banner>
      )}
    </>
  );
}

function OperatorLost({ panel }: { readonly panel: Panel }): ReactNode {
  const { operatorLost } = useText(texts);
  return (
    <div className={styles.lost} role="alert" data-testid="operator-lost">
      <strong>
        <T>{operatorLost.title}</T>
      </strong>
      <p>
        <T>{operatorLost.wait}</T>
      </p>
      <div className={styles.ways}>
        <Button
          size="kiosk"
          data-testid="requeue"
          onClick={() => {
            panel.requeue();
          }}
        >
          <T>{operatorLost.requeue}</T>
        </Button>
        <Button
          variant="secondary"
          size="kiosk"
          data-testid="operator-lost-leave"
          onClick={() => {
            panel.leave("operator_lost");
          }}
        >
          <T>{operatorLost.leave}</T>
        </Button>
      </div>
    </div>
  );
}

function missingDevice(
  media: LocalMedia,
): "cameraMissing" | "microphoneMissing" | "bothMissing" | null {
  const camera = media.videoFault !== null;
  const microphone = media.audioFault !== null;
  if (camera && microphone) return "bothMissing";
  if (camera) return "cameraMissing";
  return microphone ? "microphoneMissing" : null;
}
