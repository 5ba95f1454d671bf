/**
 * A stand-in for the browser's `RTCPeerConnection` in node: the signalling states of RFC 8829
 * without media, enough to test who says what to whom. Real media is tested end to end in Chromium.
 */

export interface FakeTransceiver {
  readonly direction: string;
  readonly sender: { readonly track: MediaStreamTrack | null };
}

export class FakeConnection extends EventTarget {
  signalingState: RTCSignalingState = "stable";
  connectionState: RTCPeerConnectionState = "new";
  localDescription: RTCSessionDescriptionInit | null = null;
  remoteDescription: RTCSessionDescriptionInit | null = null;
  currentRemoteDescription: RTCSessionDescriptionInit | null = null;
  readonly candidates: string[] = [];
  restarts = 0;
  closed = false;
  readonly #transceivers: FakeTransceiver[] = [];
  #made = 0;

  setLocalDescription(): Promise<void> {
    const answering = this.signalingState === "have-remote-offer";
    this.#made += 1;
    this.localDescription = { type: answering ? "answer" : "offer", sdp: `local-${this.#made}` };
    this.signalingState = answering ? "stable" : "have-local-offer";
    return Promise.resolve();
  }

  setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    const offered = description.type === "offer";
    if (!offered && this.signalingState !== "have-local-offer") {
      return Promise.reject(new Error(`answer in ${this.signalingState}`));
    }
    this.remoteDescription = description;
    this.signalingState = offered ? "have-remote-offer" : "stable";
    return Promise.resolve();
  }

  addIceCandidate(candidate?: RTCIceCandidateInit): Promise<void> {
    if (this.remoteDescription === null) return Promise.reject(new Error("no description yet"));
    this.candidates.push(candidate?.candidate ?? "end");
    return Promise.resolve();
  }

  addTransceiver(kind: string, init: RTCRtpTransceiverInit = {}): unknown {
    const sender = {
      track: null as MediaStreamTrack | null,
      replaceTrack: (track: MediaStreamTrack | null) => {
        sender.track = track;
        return Promise.resolve();
      },
    };
    const transceiver = {
      direction: init.direction ?? "sendrecv",
      sender,
      receiver: { track: { kind } },
    };
    this.#transceivers.push(transceiver);
    return transceiver;
  }

  getTransceivers(): readonly FakeTransceiver[] {
    return this.#transceivers;
  }

  createDataChannel(): unknown {
    return Object.assign(new EventTarget(), { readyState: "connecting" });
  }

  restartIce(): void {
    this.restarts += 1;
    this.dispatchEvent(new Event("negotiationneeded"));
  }

  become(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.dispatchEvent(new Event("connectionstatechange"));
  }

  close(): void {
    this.closed = true;
    this.signalingState = "closed";
  }

  /** As the browser gives it: this object, under the type of the real one. */
  get real(): RTCPeerConnection {
    return this as unknown as RTCPeerConnection;
  }
}
