/** The desk of a signed-in operator: connection, home, session, and what is told across the page. */

import { Button } from "@madoguchi/shared/ui";
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";

import { LiveCall } from "../call/liveCall.ts";
import { DeskClient } from "../desk/deskClient.ts";
import type { Operator, PublicConfig } from "../link/rest.ts";
import { SocketTransport } from "../link/socketTransport.ts";
import { incoming, type Desk } from "../state/desk.ts";
import { loadPreferences } from "../state/preferences.ts";
import { useTexts } from "../texts/index.ts";
import { Shell } from "../ui/Shell.tsx";
import { ShortcutsDialog } from "../ui/ShortcutsDialog.tsx";
import { openRemembered } from "../ui/useDevices.ts";
import { useShortcuts } from "../ui/useShortcuts.ts";
import { DeskBanners } from "./DeskBanners.tsx";
import { DeskTools } from "./DeskTools.tsx";
import { Home } from "./Home.tsx";
import { Message } from "./Message.tsx";
import { SessionPages } from "./SessionPages.tsx";

const KNOCK_AGAIN_MS = 2_000;

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
  useEffect(
    () => () => {
      client.close();
    },
    [client],
  );
  const t = useTexts();
  const desk = useSyncExternalStore(client.subscribe, client.snapshot);
  const call = useSyncExternalStore(client.subscribeCall, client.callSnapshot);
  const [listing, setListing] = useState(false);
  const municipality = config?.municipality ?? null;

  useRefusal(client, desk.stopped === "refused", isSignedIn);
  useDeskShortcuts(client, desk, () => {
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
    <DeskBanners
      desk={desk}
      onDismiss={() => {
        client.dismissNotice();
      }}
    />
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
  readonly desk: Desk;
  readonly municipality: string | null;
  readonly tools: ReactNode;
  readonly banners: ReactNode;
}): ReactNode {
  const { client, desk } = props;
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
      />
    </Shell>
  );
}

/** Refused although the sign-in is good: a server that is just starting; knock again. */
function useRefusal(
  client: DeskClient,
  refused: boolean,
  isSignedIn: () => Promise<boolean>,
): void {
  useEffect(() => {
    if (!refused) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    void isSignedIn().then((signedIn) => {
      if (!signedIn || gone) return;
      timer = setTimeout(() => {
        client.reconnect();
      }, KNOCK_AGAIN_MS);
    });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [client, refused, isSignedIn]);
}

function useDeskShortcuts(client: DeskClient, desk: Desk, onList: () => void): void {
  const next = incoming(desk);
  const atHome = desk.stage.kind === "home";
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
