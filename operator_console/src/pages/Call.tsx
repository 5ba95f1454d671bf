/** The call: citizen left, application window centre, tools right (product-notes, layout). */

import type { CallView } from "@madoguchi/shared/call";
import type { IceServers, SessionView } from "@madoguchi/shared/protocol";
import { Banner } from "@madoguchi/shared/ui";
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";

import { useApplicationWindow } from "../call/useApplicationWindow.ts";
import type { LiveView } from "../call/liveCall.ts";
import { leaseToKeep } from "../control/control.ts";
import type { DeskClient } from "../desk/deskClient.ts";
import { PhotoPanel } from "../photo/PhotoPanel.tsx";
import { PROCEDURES } from "../procedures/index.ts";
import { whenSubmitted, type SessionMemory } from "../state/sessionMemory.ts";
import { useTexts } from "../texts/index.ts";
import { ApplicationWindowPane, WINDOW_REGION_ID } from "../ui/ApplicationWindow.tsx";
import { CallBar } from "../ui/CallBar.tsx";
import { CallControls } from "../ui/CallControls.tsx";
import { CallTools, TOOL_FOCUS, type Tool } from "../ui/CallTools.tsx";
import { Conversation, CONVERSATION_ID } from "../ui/captions/Conversation.tsx";
import { PHRASE_SEARCH_ID } from "../ui/captions/PhrasePalette.tsx";
import { TalkTools } from "../ui/captions/TalkTools.tsx";
import { CitizenFacts } from "../ui/CitizenFacts.tsx";
import { CitizenVideo } from "../ui/CitizenVideo.tsx";
import { ControlBar } from "../ui/control/ControlBar.tsx";
import { FormPanel } from "../ui/control/FormPanel.tsx";
import { MarkTools } from "../ui/control/MarkTools.tsx";
import { useControl, useEscapeTwice } from "../ui/control/useControl.ts";
import { useMarking } from "../ui/control/useMarking.ts";
import { FocusWish } from "../ui/focusWish.ts";
import { OwnVoice } from "../ui/OwnVoice.tsx";
import { WhiteboardPanel } from "../ui/WhiteboardPanel.tsx";
import { usePreferences } from "../ui/preferences.tsx";
import { useArrival } from "../ui/useArrival.ts";
import { useShortcuts } from "../ui/useShortcuts.ts";
import styles from "./Call.module.css";

export function Call(props: {
  readonly client: DeskClient;
  readonly session: SessionView;
  readonly call: CallView;
  readonly live: LiveView;
  readonly iceServers: IceServers;
  readonly clockOffsetMs: number;
  readonly leaving: boolean;
  readonly memory: SessionMemory;
  readonly tools: ReactNode;
  readonly banners: ReactNode;
  readonly onRemember: (changes: Partial<SessionMemory>) => void;
}): ReactNode {
  const { client, session, call, live, memory, onRemember } = props;
  const t = useTexts();
  const { speakerId } = usePreferences().preferences;
  const main = useRef<HTMLElement>(null);
  useArrival(main, "call");
  const canvas = useRef<HTMLCanvasElement>(null);
  const [tool, setTool] = useState<Tool>("steps");
  const [widened, setWidened] = useState(false);
  const [asking, setAsking] = useState(false);
  const [lit, setLit] = useState<string | null>(null);
  const allowed = session.powers.includes("see");
  const handle = useControl();
  const photo = useSyncExternalStore(client.photo.subscribe, client.photo.snapshot);
  const marking = useMarking(handle.client);
  const seen = handle.control.fields?.submitted === true && !memory.submitted;
  useEffect(() => {
    if (seen) onRemember(whenSubmitted(memory, PROCEDURES[session.purpose].steps));
  }, [seen, memory, session.purpose, onRemember]);
  useEscapeTwice(leaseToKeep(handle.control) !== null, () => {
    handle.client.giveBack();
  });
  const content = useApplicationWindow(
    canvas,
    client.transport,
    session.session_id,
    props.iceServers,
    allowed && !props.leaving,
    handle.channels,
  );
  const [wish] = useState(() => new FocusWish());
  useLayoutEffect(() => {
    wish.grant();
  });
  const [searches, setSearches] = useState(0);
  const open = (next: Tool, focus: string = TOOL_FOCUS[next]): void => {
    setWidened(false);
    setTool(next);
    wish.make(focus);
  };
  useShortcuts({
    mute: () => {
      client.toggleMute();
    },
    video: () => {
      client.toggleVideo();
    },
    "hang-up": () => {
      setAsking(true);
    },
    chat: () => {
      open("chat");
    },
    note: () => {
      open("note");
    },
    steps: () => {
      open("steps");
    },
    form: () => {
      open("form");
    },
    control: () => {
      if (leaseToKeep(handle.control) === null) handle.client.ask();
      else handle.client.giveBack();
    },
    captions: () => {
      document.getElementById(CONVERSATION_ID)?.focus();
    },
    phrases: () => {
      setSearches(searches + 1);
      open("chat", PHRASE_SEARCH_ID);
    },
    window: () => {
      document.getElementById(WINDOW_REGION_ID)?.focus();
    },
  });

  return (
    <div className={styles.page} data-screen="call">
      <CallBar
        session={session}
        live={live}
        delayMs={content.delayMs}
        clockOffsetMs={props.clockOffsetMs}
        tools={props.tools}
      />
      <ControlBar
        client={handle.client}
        control={handle.control}
        powers={session.powers}
        link={content.link}
        hint={marking.tool === "none" ? null : t.control.toolHint[marking.tool]}
        tools={
          <MarkTools
            marking={marking}
            mayPoint={handle.control.mayPoint}
            reason={allowed && handle.control.open ? t.control.notPointing : null}
          />
        }
      />
      <div className={styles.banners}>
        {props.banners}
        {props.leaving && <Banner tone="info">{t.call.leaving}</Banner>}
        <CallTroubles session={session} live={live} />
      </div>
      <main ref={main} className={styles.columns} data-widened={widened} tabIndex={-1}>
        <div className={styles.left}>
          <CitizenVideo view={live} speakerId={speakerId} />
          <CallControls
            live={live}
            onMute={() => {
              client.toggleMute();
            }}
            onVideo={() => {
              client.toggleVideo();
            }}
            asking={asking}
            onAsk={setAsking}
            onHangUp={() => {
              setAsking(false);
              client.hangUp();
            }}
          />
          <OwnVoice track={live.media?.audio ?? null} muted={live.muted} />
          <Conversation
            call={call}
            session={session}
            onCorrect={(captionId, text) => {
              client.correct(captionId, text);
            }}
            onChoose={(choice) => {
              client.chooseCaptions(choice);
            }}
            onInstall={() => client.installRecogniser()}
          />
          <CitizenFacts session={session} live={live} />
        </div>
        <ApplicationWindowPane
          canvas={canvas}
          content={content}
          handle={handle}
          marking={marking}
          lit={lit}
          allowed={allowed}
          widened={widened}
          onWiden={setWidened}
        />
        <div className={styles.right}>
          {photo?.session_id === session.session_id && (
            <PhotoPanel step={photo} client={client.photo} />
          )}
          {live.board !== null && <WhiteboardPanel board={live.board} />}
          <CallTools
            session={session}
            selected={tool}
            hidden={widened}
            form={<FormPanel handle={handle} maySee={allowed} marking={marking} onLit={setLit} />}
            chat={
              <TalkTools
                client={client}
                session={session}
                call={call}
                searches={searches}
                onSearchable={wish.grant}
                onShow={() => {
                  setWidened(false);
                  setTool("chat");
                }}
              />
            }
            note={memory.note}
            done={new Set(memory.done)}
            submitted={memory.submitted}
            onSelect={setTool}
            onNote={(note) => {
              onRemember({ note });
            }}
            onStep={(stepId) => {
              onRemember({ done: toggled(memory.done, stepId) });
            }}
          />
        </div>
      </main>
    </div>
  );
}

function toggled(done: readonly string[], stepId: string): readonly string[] {
  return done.includes(stepId) ? done.filter((id) => id !== stepId) : [...done, stepId];
}

/** What is wrong with the call itself, in words and with what to do about it (Z-23). */
function CallTroubles(props: {
  readonly session: SessionView;
  readonly live: LiveView;
}): ReactNode {
  const { session, live } = props;
  const t = useTexts();
  const { peer, quality, videoOff } = live;
  return (
    <>
      {session.kiosk.link === "lost" && (
        <Banner tone="warning" testId="kiosk-lost">
          {t.call.kioskLost}
        </Banner>
      )}
      {peer === "connected" && quality === "poor" && !videoOff && (
        <Banner tone="warning" testId="quality-advice">
          {t.call.qualityAdvice}
        </Banner>
      )}
      {(peer === "reconnecting" || peer === "failed" || quality === "lost") && (
        <Banner tone="warning" testId="media-lost">
          {t.call.qualityLost}
        </Banner>
      )}
    </>
  );
}
