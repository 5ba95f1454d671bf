import type {
  IceServers,
  PeerLink,
  SignalCandidate,
  SignalDescription,
  SignalRestart,
} from "../protocol/index.ts";

/** What two browsers tell each other through the server until they are connected. */
export type SignalMessage = SignalDescription | SignalCandidate | SignalRestart;

export function isSignal(message: { readonly type: string }): message is SignalMessage {
  return (
    message.type === "signal.description" ||
    message.type === "signal.candidate" ||
    message.type === "signal.restart"
  );
}

export type RestartReason = SignalRestart["reason"];

export type SendSignal = (message: SignalMessage) => void;

/** Names one peer connection on the wire: signals with another attempt are not for it. */
export interface SignalAddress {
  readonly sessionId: string;
  readonly link: PeerLink;
  readonly attempt: string;
}

export function describe(
  to: SignalAddress,
  description: RTCSessionDescription,
): SignalDescription {
  return {
    type: "signal.description",
    v: 1,
    session_id: to.sessionId,
    link: to.link,
    attempt: to.attempt,
    description: { type: description.type, sdp: description.sdp },
    viewer: null,
  };
}

export function candidate(
  to: SignalAddress,
  value: RTCIceCandidate | null,
): SignalCandidate {
  return {
    type: "signal.candidate",
    v: 1,
    session_id: to.sessionId,
    link: to.link,
    attempt: to.attempt,
    candidate: value && {
      candidate: value.candidate,
      sdpMid: value.sdpMid,
      sdpMLineIndex: value.sdpMLineIndex,
      usernameFragment: value.usernameFragment,
    },
    viewer: null,
  };
}

export function restart(to: SignalAddress, reason: RestartReason): SignalRestart {
  return {
    type: "signal.restart",
    v: 1,
    session_id: to.sessionId,
    link: to.link,
    attempt: to.attempt,
    reason,
    viewer: null,
  };
}

/** The protocol's servers as `RTCPeerConnection` takes them, which knows no null. */
export function configuration(servers: IceServers): RTCConfiguration {
  return {
    iceServers: servers.map(({ urls, username, credential }) => ({
      urls: [...urls],
      ...(username === null ? {} : { username }),
      ...(credential === null ? {} : { credential }),
    })),
    bundlePolicy: "max-bundle",
  };
}
