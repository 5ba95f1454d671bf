import type { Transport } from "@madoguchi/shared/call";
import type { IceServers, WindowStatus } from "@madoguchi/shared/protocol";
import {
  openWindowLink,
  WindowReceiver,
  type InputChannels,
  type WindowLinkState,
  type WindowView,
} from "@madoguchi/shared/window";
import { useEffect, useState, type RefObject } from "react";

/** What the page shows of the kiosk's application window. */
export interface ApplicationWindow {
  readonly link: WindowLinkState;
  readonly view: WindowView;
  /** The agent's word on the window itself; null until it said one. */
  readonly status: WindowStatus["status"] | null;
  /**
   * From a change on the kiosk to its paint here; null before the first. A whole picture tells
   * nothing about it: what it shows may have stood still for minutes.
   */
  readonly delayMs: number | null;
  /** When the last picture was painted, in milliseconds since the epoch. */
  readonly updatedAtMs: number | null;
}

const NOTHING: ApplicationWindow = {
  link: "connecting",
  view: { kind: "waiting" },
  status: null,
  delayMs: null,
  updatedAtMs: null,
};

/** Receive the window on `canvas` for as long as the page shows it and the citizen allows it. */
export function useApplicationWindow(
  canvas: RefObject<HTMLCanvasElement | null>,
  transport: Transport,
  sessionId: string,
  iceServers: IceServers,
  allowed: boolean,
  inputs: InputChannels | null = null,
): ApplicationWindow {
  const [state, setState] = useState(NOTHING);
  // Servers count as they were at the start: a reconnect must not tear the window down.
  const [servers] = useState(iceServers);

  useEffect(() => {
    if (!allowed || canvas.current === null) return undefined;
    const change = (changes: Partial<ApplicationWindow>): void => {
      setState((before) => ({ ...before, ...changes }));
    };
    const receiver = new WindowReceiver(canvas.current);
    receiver.onView((view) => {
      change({ view });
    });
    receiver.onPainted((painted) => {
      change({ updatedAtMs: Date.now(), ...(!painted.full && { delayMs: painted.ageMs }) });
    });
    receiver.onStatus(({ status }) => {
      change({ status });
    });
    const link = openWindowLink(transport, sessionId, servers, receiver, inputs);
    link.onState((next) => {
      change(next === "open" ? { link: next } : { link: next, status: null });
    });
    return () => {
      link.close();
      receiver.close();
      setState(NOTHING);
    };
  }, [canvas, transport, sessionId, servers, allowed, inputs]);

  return state;
}
