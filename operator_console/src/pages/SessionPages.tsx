/** One session from acceptance to its record; note, steps and call live exactly as long as it. */

import type { CallView } from "@madoguchi/shared/call";
import type { SessionView } from "@madoguchi/shared/protocol";
import { useState, useSyncExternalStore, type ReactNode } from "react";

import type { DeskClient } from "../desk/deskClient.ts";
import type { Desk } from "../state/desk.ts";
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
  const [note, setNote] = useState("");
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const begun = useCallBegin(session);
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
        note={note}
        done={done}
        tools={tools}
        banners={banners}
        onNote={setNote}
        onStep={(stepId) => {
          setDone(toggled(done, stepId));
        }}
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
          note={note}
          lastedMs={begun === null ? null : Date.parse(session.state_since) - begun}
          saving={desk.stage.kind === "saving"}
          linkUp={desk.link === "up"}
          onNote={setNote}
          onSave={(outcome) => {
            client.save(outcome, note.trim());
          }}
        />
      )}
    </Shell>
  );
}

function toggled(done: ReadonlySet<string>, stepId: string): ReadonlySet<string> {
  const rest = new Set([...done].filter((id) => id !== stepId));
  return rest.size === done.size ? rest.add(stepId) : rest;
}

/** When the call began, on the server's clock; null until it did. */
function useCallBegin(session: SessionView): number | null {
  const [begun, setBegun] = useState<number | null>(null);
  if (session.state === "in_call" && begun === null) setBegun(Date.parse(session.state_since));
  return begun;
}
