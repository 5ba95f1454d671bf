/** One session from acceptance to its record; note, steps and call live exactly as long as it. */

import type { CallView } from "@madoguchi/shared/call";
import type { SessionView } from "@madoguchi/shared/protocol";
import {
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";

import type { DeskClient } from "../desk/deskClient.ts";
import type { Desk } from "../state/desk.ts";
import { loadMemory, saveMemory, type SessionMemory } from "../state/sessionMemory.ts";
import { Shell } from "../ui/Shell.tsx";
import { Call } from "./Call.tsx";
import { Consent } from "./Consent.tsx";
import { WrapUp } from "./WrapUp.tsx";

export function SessionPages(props: {
  readonly client: DeskClient;
  readonly desk: Desk;
  readonly session: SessionView;
  readonly call: CallView;
  readonly municipality: string | null;
  readonly tools: ReactNode;
  readonly banners: ReactNode;
}): ReactNode {
  const { client, desk, session, municipality, tools, banners } = props;
  const [memory, remember] = useMemory(session.session_id);
  const begun = useCallBegin(session, memory.begunMs, remember);
  const leaving = desk.stage.kind === "session" && desk.stage.leaving;
  const live = useSyncExternalStore(client.subscribe, client.liveSnapshot);

  if (session.state === "in_call") {
    return (
      <Call
        client={client}
        session={session}
        call={props.call}
        live={live}
        iceServers={desk.iceServers}
        clockOffsetMs={desk.clockOffsetMs}
        leaving={leaving}
        memory={memory}
        tools={tools}
        banners={banners}
        onRemember={remember}
      />
    );
  }
  const consenting = session.state === "consenting";
  return (
    <Shell
      screen={consenting ? "consent" : "wrap-up"}
      municipality={municipality}
      tools={tools}
      banners={banners}
    >
      {consenting ? (
        <Consent
          session={session}
          live={live}
          onCancel={() => {
            client.hangUp();
          }}
        />
      ) : (
        <WrapUp
          session={session}
          note={memory.note}
          lastedMs={begun === null ? null : Date.parse(session.state_since) - begun}
          saving={desk.stage.kind === "saving"}
          linkUp={desk.link === "up"}
          onNote={(note) => {
            remember({ note });
          }}
          onSave={(outcome) => {
            client.save(outcome, memory.note.trim());
          }}
        />
      )}
    </Shell>
  );
}

/** What this tab keeps of the session, so that a reload in mid-call loses nothing. */
function useMemory(
  sessionId: string,
): readonly [SessionMemory, (changes: Partial<SessionMemory>) => void] {
  const [memory, setMemory] = useState(() => loadMemory(sessionStorage, sessionId));
  useEffect(() => {
    saveMemory(sessionStorage, sessionId, memory);
  }, [sessionId, memory]);
  const remember = useCallback((changes: Partial<SessionMemory>): void => {
    setMemory((before) => ({ ...before, ...changes }));
  }, []);
  return [memory, remember];
}

/** When the call began, on the server's clock; null until it did. */
function useCallBegin(
  session: SessionView,
  begunMs: number | null,
  remember: (changes: Partial<SessionMemory>) => void,
): number | null {
  const since = session.state === "in_call" ? Date.parse(session.state_since) : null;
  useEffect(() => {
    if (begunMs === null && since !== null) remember({ begunMs: since });
  }, [begunMs, since, remember]);
  return begunMs;
}
