import { useText } from "@madoguchi/shared/i18n";
import type { QueuePosition, SessionView } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { Page } from "../ui/Page.tsx";
import { T } from "../ui/T.tsx";
import type { Panel } from "../visit/panel.ts";
import styles from "./WaitingScreen.module.css";

/** In the queue: the ticket, the place, and the way out. */
export function WaitingScreen(props: {
  readonly session: SessionView;
  readonly queue: QueuePosition | null;
  readonly panel: Panel;
}): ReactNode {
  const { session, queue, panel } = props;
  const { waiting } = useText(texts);
  return (
    <Page
      title={waiting.title}
      footer={
        <Button
          variant="secondary"
          size="kiosk"
          wide
          data-testid="leave-queue"
          onClick={() => {
            panel.leave("citizen_left");
          }}
        >
          <T>{waiting.leave}</T>
        </Button>
      }
    >
      <div className={styles.ticket}>
        <T>{waiting.ticket}</T>
        <strong className={styles.number} data-testid="ticket">
          {session.ticket}
        </strong>
      </div>
      {queue !== null && <Place queue={queue} />}
      <p className={styles.sit}>
        <T>{waiting.sit}</T>
      </p>
    </Page>
  );
}

function Place({ queue }: { readonly queue: QueuePosition }): ReactNode {
  const { waiting } = useText(texts);
  const free = queue.operators_available;
  return (
    <div className={styles.place} role="status">
      <strong className={styles.position} data-testid="queue-position">
        <T>{queue.position === 1 ? waiting.first : waiting.position(queue.position)}</T>
      </strong>
      <span data-testid="operators-available">
        <T>{free === 0 ? waiting.busy : waiting.operators(free)}</T>
      </span>
    </div>
  );
}
