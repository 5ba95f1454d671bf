import type { SignalCandidate, SignalDescription } from "../protocol/index.ts";
import {
  candidate as candidateSignal,
  describe,
  restart,
  type SendSignal,
  type SignalAddress,
} from "./signals.ts";

export interface AttemptOptions {
  readonly address: SignalAddress;
  /** The polite side gives way when both offer at once (RFC 8829 §4.1.8.2, rollback). */
  readonly polite: boolean;
  readonly connection: RTCPeerConnection;
  readonly send: SendSignal;
  /** Adds media and channels: at once on the offering side, on the first offer on the other. */
  readonly prepare: (connection: RTCPeerConnection) => void;
  readonly onFault: (error: unknown) => void;
}

/**
 * One peer connection from its first description to its end: perfect negotiation with trickle
 * (the pattern of the W3C's WebRTC specification §10.7).
 *
 * Signals are worked off strictly in the order of their arrival, so that a candidate never
 * overtakes its description; candidates that come before any description wait for it.
 */
export class Attempt {
  readonly id: string;
  readonly connection: RTCPeerConnection;
  readonly #options: AttemptOptions;
  readonly #early: (RTCIceCandidateInit | null)[] = [];
  #work: Promise<void> = Promise.resolve();
  #makingOffer = false;
  #answerPending = false;
  #ignoringOffer = false;
  #prepared = false;
  #closed = false;

  constructor(options: AttemptOptions) {
    this.id = options.address.attempt;
    this.connection = options.connection;
    this.#options = options;
    this.connection.addEventListener("icecandidate", (event) => {
      if (!this.#closed) options.send(candidateSignal(options.address, event.candidate));
    });
    this.connection.addEventListener("negotiationneeded", () => {
      this.#run(() => this.#offer());
    });
    if (!options.polite) this.#prepareOnce();
  }

  receive(message: SignalDescription | SignalCandidate): void {
    this.#run(() =>
      message.type === "signal.description"
        ? this.#describe(message.description)
        : this.#addCandidate(message.candidate),
    );
  }

  /**
   * Look for new network paths. The polite side asks the other one to, so that two sides that lose
   * each other at once do not collide: after a rollback Chromium 156 decodes the picture but paints
   * it no more.
   */
  restartIce(): void {
    this.#run(() => {
      const { address, polite, send } = this.#options;
      if (polite) send(restart(address, "ice_disconnected"));
      else if (this.connection.signalingState === "have-local-offer") this.#sendLocal();
      else this.connection.restartIce();
    });
  }

  /** Signalling was away: what it swallowed is said again, and ICE looks for new paths. */
  resync(): void {
    const { signalingState, connectionState, remoteDescription } = this.connection;
    const unanswered = signalingState === "have-local-offer";
    const apart = connectionState !== "connected" && remoteDescription !== null;
    if (unanswered || apart) this.restartIce();
  }

  close(): void {
    this.#closed = true;
    this.connection.close();
  }

  #run(step: () => Promise<void> | void): void {
    this.#work = this.#work.then(async () => {
      if (this.#closed) return;
      try {
        await step();
      } catch (error) {
        if (!this.#isClosed()) this.#options.onFault(error);
      }
    });
  }

  /** A method, because `close` may run while a step awaits. */
  #isClosed(): boolean {
    return this.#closed;
  }

  async #offer(): Promise<void> {
    // An offer of the other side may have been answered since the event was queued.
    if (this.connection.signalingState !== "stable") return;
    this.#makingOffer = true;
    try {
      await this.connection.setLocalDescription();
      this.#sendLocal();
    } finally {
      this.#makingOffer = false;
    }
  }

  async #describe(description: SignalDescription["description"]): Promise<void> {
    const { connection } = this;
    const isOffer = description.type === "offer";
    if (!isOffer && connection.signalingState !== "have-local-offer") return;
    const ready =
      !this.#makingOffer && (connection.signalingState === "stable" || this.#answerPending);
    this.#ignoringOffer = isOffer && !ready && !this.#options.polite;
    if (this.#ignoringOffer) return;
    this.#answerPending = description.type === "answer";
    try {
      await connection.setRemoteDescription(description);
    } finally {
      this.#answerPending = false;
    }
    await this.#addEarly();
    if (!isOffer || this.#isClosed()) return;
    this.#prepareOnce();
    await connection.setLocalDescription();
    this.#sendLocal();
  }

  async #addCandidate(candidate: RTCIceCandidateInit | null): Promise<void> {
    if (this.connection.remoteDescription === null) {
      this.#early.push(candidate);
      return;
    }
    try {
      await this.connection.addIceCandidate(candidate ?? undefined);
    } catch (error) {
      // Candidates of an offer that we ignored belong to nothing.
      if (!this.#ignoringOffer) throw error;
    }
  }

  async #addEarly(): Promise<void> {
    for (const candidate of this.#early.splice(0)) await this.#addCandidate(candidate);
  }

  #prepareOnce(): void {
    if (this.#prepared) return;
    this.#prepared = true;
    this.#options.prepare(this.connection);
  }

  #sendLocal(): void {
    const { localDescription } = this.connection;
    if (localDescription === null) return;
    this.#options.send(describe(this.#options.address, localDescription));
  }
}
