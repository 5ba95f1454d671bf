/** The desk of a signed-in operator: connection, home, session, and what is told across the page. */

import { Button } from "@madoguchi/shared/ui";
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";

import { LiveCall } from "../call/liveCall.ts";
import { DeskClient } from "../desk/deskClient.ts";
import type { Operator, PublicConfig } from "../link/rest.ts";
import { SocketTransport } from "../link/socketTransport.ts";
import { useKnocking } from "../link/useKnocking.ts";
import { incoming, type Desk } from "../state/desk.ts";
import { loadPreferences } from "../state/preferences.ts";
import { wipeMemories } from "../state/sessionMemory.ts";
import { useTexts } from "../texts/index.ts";
import { Shell } from "../ui/Shell.tsx";
import { ShortcutsDialog } from "../ui/ShortcutsDialog.tsx";
import { openRemembered } from "../ui/useDevices.ts";
import { useShortcuts } from "../ui/useShortcuts.ts";
import { DeskBanners } from "./DeskBanners.tsx";
import { DeskTools } from "./DeskTools.tsx";
import { Home } from "./Home.tsx";
import { Message } from "./Message.tsx";
import { PhraseBookPage } from "./PhraseBookPage.tsx";
import { ReceiptsPage } from "./ReceiptsPage.tsx";
import { SessionPages } from "./SessionPages.tsx";

import { RunningList } from "../watching/RunningList.tsx";
import { ViewersBanner } from "../watching/ViewersBanner.tsx";
import { WatchClient } from "../watching/watchClient.ts";
import { WatchEndBanner } from "../watching/WatchEndBanner.tsx";
import { isAllowed, type Watching } from "../watching/watching.ts";
import { WatchPage } from "../watching/WatchPage.tsx";

/** The devices count as they are remembered when a call begins. */
function openDesk(): DeskClient {
  const transport = new SocketTransport();
  return new DeskClient(transport, (session, iceServers) => {
    const { cameraId, microphoneId } = loadPreferences(window.localStorage);
    return new LiveCall({
      transport,
      sessionId: session.session_id,
      iceServers,
      openMedia: () => openRemembered(cameraId, microphoneId),
    });
  });
}

interface DeskPageProps {
  readonly config: PublicConfig | null;
  readonly operator: Operator;
  readonly onSignOut: () => void;
  readonly onDevices: () => void;
  /** The server refused the connection: is the sign-in still good? */
  readonly isSignedIn: () => Promise<boolean>;
}

export function DeskPage(props: DeskPageProps): ReactNode {
  const { config, operator, isSignedIn } = props;
  const [client] = useState(openDesk);
  const [watchClient] = useState(() => new WatchClient(client.transport));
  useEffect(
    () => () => {
      watchClient.close();
      client.close();
    },
    [client, watchClient],
  );
  const t = useTexts();
  const desk = useSyncExternalStore(client.subscribe, client.snapshot);
  const watching = useSyncExternalStore(watchClient.subscribe, watchClient.snapshot);
  const call = useSyncExternalStore(client.subscribeCall, client.callSnapshot);
  const [listing, setListing] = useState(false);
  const municipality = config?.municipality ?? null;

  // Home only once the server has said that no session goes on: before, a reload may be under way.
  const noSession = desk.operatorId !== null && desk.stage.kind === "home";
  useEffect(() => {
    if (noSession) wipeMemories(sessionStorage);
  }, [noSession]);
  useKnocking(client, desk.stopped === "refused", isSignedIn);
  useDeskShortcuts(client, desk, watching.session !== null, () => {
    setListing(true);
  });

  if (desk.stopped === "replaced") {
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
  const atHome = desk.stage.kind === "home" || desk.stage.kind === "accepting";
  const tools = (
    <DeskTools
      operator={operator}
      link={desk.link}
      atHome={atHome}
      onShortcuts={() => {
        setListing(true);
      }}
      onDevices={props.onDevices}
      onSignOut={props.onSignOut}
    />
  );
  const banners = (
    <>
      <DeskBanners
        desk={desk}
        onDismiss={() => {
          client.dismissNotice();
        }}
      />
      {desk.stage.kind === "session" && <ViewersBanner session={desk.stage.session} />}
      <WatchEndBanner client={watchClient} watching={watching} />
    </>
  );
  return (
    <>
      {desk.stage.kind === "session" || desk.stage.kind === "saving" ? (
        <SessionPages
          key={desk.stage.session.session_id}
          client={client}
          desk={desk}
          session={desk.stage.session}
          call={call}
          municipality={municipality}
          tools={tools}
          banners={banners}
        />
      ) : (
        <HomePage
          client={client}
          watchClient={watchClient}
          watching={watching}
          operator={operator}
          desk={desk}
          municipality={municipality}
          tools={tools}
          banners={banners}
        />
      )}
      <ShortcutsDialog
        open={listing}
        onClose={() => {
          setListing(false);
        }}
      />
    </>
  );
}

function HomePage(props: {
  readonly client: DeskClient;
  readonly watchClient: WatchClient;
  readonly watching: Watching;
  readonly operator: Operator;
  readonly desk: Desk;
  readonly municipality: string | null;
  readonly tools: ReactNode;
  readonly banners: ReactNode;
}): ReactNode {
  const { client, desk, watchClient, watching } = props;
  const t = useTexts();
  const [leafing, setLeafing] = useState<"phrases" | "receipts" | null>(null);
  // The ring is on the home page: whoever is on another one takes no calls meanwhile.
  const turnTo = (page: "phrases" | "receipts"): void => {
    client.setPresence("away");
    setLeafing(page);
  };
  const goHome = (): void => {
    setLeafing(null);
  };
  const supervises = props.operator.role === "supervisor";
  if (watching.session !== null) {
    return (
      <Shell
        screen="watch"
        municipality={props.municipality}
        tools={props.tools}
        banners={props.banners}
      >
        <WatchPage
          transport={client.transport}
          session={watching.session}
          allowed={isAllowed(watching)}
          name={props.operator.name}
          iceServers={desk.iceServers}
          clockOffsetMs={desk.clockOffsetMs}
          onLeave={() => {
            watchClient.leave();
          }}
        />
      </Shell>
    );
  }
  if (leafing !== null && supervises && desk.stage.kind === "home") {
    return (
      <Shell
        screen={leafing}
        municipality={props.municipality}
        tools={props.tools}
        banners={props.banners}
      >
        {leafing === "phrases" ? (
          <PhraseBookPage onLeave={goHome} />
        ) : (
          <ReceiptsPage onLeave={goHome} />
        )}
      </Shell>
    );
  }
  return (
    <Shell
      screen="home"
      municipality={props.municipality}
      tools={props.tools}
      banners={props.banners}
    >
      <Home
        desk={desk}
        onPresence={(state) => {
          client.setPresence(state);
        }}
        onAccept={(sessionId) => {
          client.accept(sessionId);
        }}
        onSilence={() => {
          client.silence();
        }}
        supervision={
          supervises && (
            <>
              <RunningList
                running={watching.running}
                asking={watching.asking}
                clockOffsetMs={desk.clockOffsetMs}
                disabled={desk.link !== "up" || desk.stage.kind !== "home"}
                onWatch={(sessionId) => {
                  watchClient.ask(sessionId);
                }}
              />
              <div>
                <Button
                  variant="secondary"
                  data-testid="phrase-book"
                  onClick={() => {
                    turnTo("phrases");
                  }}
                >
                  {t.phraseBook.open}
                </Button>
              </div>
              <div>
                <Button
                  variant="secondary"
                  data-testid="receipts"
                  onClick={() => {
                    turnTo("receipts");
                  }}
                >
                  {t.receipts.open}
                </Button>
              </div>
            </>
          )
        }
      />
    </Shell>
  );
}

/** Whoever watches a call sees neither the ringing card nor the presence: no key changes them. */
function useDeskShortcuts(
  client: DeskClient,
  desk: Desk,
  watches: boolean,
  onList: () => void,
): void {
  const next = watches ? null : incoming(desk);
  const atHome = desk.stage.kind === "home" && !watches;
  useShortcuts(
    {
      ...(next !== null && {
        accept: () => {
          client.accept(next.session_id);
        },
      }),
      ...(atHome && {
        presence: () => {
          client.setPresence(desk.presence === "available" ? "away" : "available");
        },
      }),
    },
    onList,
  );
}
