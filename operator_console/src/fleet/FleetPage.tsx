/** IT's console (情報担当): the kiosks by site, and one of them opened. */

import { Banner, Button, CloseIcon } from "@madoguchi/shared/ui";
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";

import { fetchFleet, type Operator, type PublicConfig } from "../link/rest.ts";
import { SocketTransport } from "../link/socketTransport.ts";
import { useKnocking } from "../link/useKnocking.ts";
import { Message } from "../pages/Message.tsx";
import { useConsoleLanguage, useTexts } from "../texts/index.ts";
import { Shell } from "../ui/Shell.tsx";
import styles from "./Fleet.module.css";
import { FleetClient, type FleetView } from "./fleetClient.ts";
import { FleetList } from "./FleetList.tsx";
import { KioskPage } from "./KioskPage.tsx";
import { UpdatesPage } from "./UpdatesPage.tsx";

export function FleetPage(props: {
  readonly config: PublicConfig | null;
  readonly operator: Operator;
  readonly onSignOut: () => void;
  /** The server refused the connection: is the sign-in still good? */
  readonly isSignedIn: () => Promise<boolean>;
}): ReactNode {
  const t = useTexts();
  const [client] = useState(() => new FleetClient(new SocketTransport(), fetchFleet));
  useEffect(
    () => () => {
      client.close();
    },
    [client],
  );
  const view = useSyncExternalStore(client.subscribe, client.snapshot);
  const [opened, setOpened] = useState<string | null>(null);
  const [updating, setUpdating] = useState(false);
  const municipality = props.config?.municipality ?? null;
  useKnocking(client, view.stopped === "refused", props.isSignedIn);
  if (view.stopped === "replaced") {
    return (
      <Message
        screen="replaced"
        municipality={municipality}
        text={t.server.replaced}
        action={
          <Button
            onClick={() => {
              client.reconnect();
            }}
          >
            {t.server.reconnectHere}
          </Button>
        }
      />
    );
  }
  const kiosk = view.fleet?.kiosks.find((one) => one.kiosk_id === opened);
  return (
    <Shell
      screen={kiosk !== undefined ? "kiosk" : updating ? "updates" : "fleet"}
      municipality={municipality}
      banners={<Banners client={client} view={view} />}
      tools={
        <>
          <span className={styles.name}>{props.operator.name}</span>
          <Button variant="quiet" data-testid="sign-out" onClick={props.onSignOut}>
            {t.common.signOut}
          </Button>
        </>
      }
    >
      {kiosk !== undefined ? (
        <KioskPage
          key={kiosk.kiosk_id}
          client={client}
          view={view}
          kiosk={kiosk}
          onBack={() => {
            setOpened(null);
          }}
        />
      ) : updating && view.fleet !== null ? (
        <UpdatesPage
          fleet={view.fleet}
          changed={view.rollouts}
          onBack={() => {
            setUpdating(false);
          }}
        />
      ) : (
        <FleetList
          client={client}
          view={view}
          onOpen={setOpened}
          onUpdates={() => {
            setUpdating(true);
          }}
        />
      )}
    </Shell>
  );
}

function Banners(props: { readonly client: FleetClient; readonly view: FleetView }): ReactNode {
  const { client, view } = props;
  const t = useTexts();
  const language = useConsoleLanguage();
  return (
    <>
      {view.link === "lost" && (
        <Banner tone="warning" testId="link-lost">
          {t.server.lost}
        </Banner>
      )}
      {view.stale && (
        <Banner tone="warning" testId="fleet-stale">
          {t.fleet.stale}
        </Banner>
      )}
      {view.refusal !== null && (
        <Banner
          tone="error"
          testId="fleet-refused"
          action={
            <Button
              variant="quiet"
              icon={<CloseIcon />}
              aria-label={t.common.close}
              onClick={() => {
                client.dismiss();
              }}
            />
          }
        >
          {view.refusal[language]}
        </Banner>
      )}
    </>
  );
}
