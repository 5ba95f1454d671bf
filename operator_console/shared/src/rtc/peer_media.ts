import { Listeners } from "../call/transport.ts";
import { NO_MEDIA, type LocalMedia } from "./media.ts";
import {
  judge,
  LOOK_MS,
  readSample,
  UNKNOWN_QUALITY,
  type Quality,
  type QualityState,
} from "./quality.ts";
import { SideChannel, type Sending } from "./side_channel.ts";
import { TextChannel } from "./text_channel.ts";

const KINDS = ["audio", "video"] as const;

/**
 * What flows through a call's present connection: our tracks out, the other side's stream in, the
 * side channel, and the watch over its quality. Outlives the connections of one call.
 */
export class PeerMedia {
  readonly streams = new Listeners<[MediaStream | null]>();
  readonly remoteSending = new Listeners<[Sending]>();
  /** Id 0 is the side channel's. */
  readonly board = new TextChannel("board", 1);
  readonly qualities = new Listeners<[Quality]>();
  readonly #senders = new Map<"audio" | "video", RTCRtpSender>();
  /** Null while the devices are still being opened. */
  #media: LocalMedia | null = null;
  #wanted: Sending = { audio: true, video: true };
  #remote: Sending = { audio: true, video: true };
  #connection: RTCPeerConnection | null = null;
  #side: SideChannel | null = null;
  #watch: ReturnType<typeof setInterval> | undefined;
  #judged: QualityState = UNKNOWN_QUALITY;

  /** Until the devices are open, what will be sent: a camera that warms up is not switched off. */
  get sending(): Sending {
    if (this.#media === null) return this.#wanted;
    return {
      audio: this.#wanted.audio && this.#media.audio !== null,
      video: this.#wanted.video && this.#media.video !== null,
    };
  }

  get quality(): Quality {
    return this.#judged.quality;
  }

  /** Take over a fresh connection. The offering side makes the transceivers, the other finds them. */
  attach(connection: RTCPeerConnection, offering: boolean): void {
    this.#connection = connection;
    const incoming = new MediaStream();
    connection.addEventListener("track", (event) => {
      incoming.addTrack(event.track);
      this.streams.tell(incoming);
    });
    for (const kind of KINDS) {
      const transceiver = offering
        ? connection.addTransceiver(kind, { direction: "sendrecv" })
        : connection.getTransceivers().find((each) => each.receiver.track.kind === kind);
      if (transceiver === undefined) continue;
      transceiver.direction = "sendrecv";
      this.#senders.set(kind, transceiver.sender);
      if (!offering) incoming.addTrack(transceiver.receiver.track);
    }
    if (!offering) this.streams.tell(incoming);
    this.#side = new SideChannel(connection, this.sending);
    this.#side.onRemote((sending) => {
      this.#hearRemote(sending);
    });
    this.board.attach(connection);
    this.#apply();
    this.#judged = UNKNOWN_QUALITY;
    this.#watch = setInterval(() => void this.#look(connection), LOOK_MS);
  }

  detach(): void {
    clearInterval(this.#watch);
    this.#side?.close();
    this.#side = null;
    this.board.detach();
    this.#senders.clear();
    this.#connection = null;
  }

  set(media: LocalMedia): void {
    this.#media = media;
    this.#apply();
  }

  setVideo(on: boolean): void {
    this.#wanted = { ...this.#wanted, video: on };
    this.#apply();
  }

  setMicrophone(on: boolean): void {
    this.#wanted = { ...this.#wanted, audio: on };
    this.#apply();
  }

  close(): void {
    this.detach();
    this.board.close();
    this.streams.tell(null);
    this.streams.clear();
    this.remoteSending.clear();
    this.qualities.clear();
  }

  /** `replaceTrack` needs no negotiation; a muted microphone keeps sending silence. */
  #apply(): void {
    const { audio, video } = this.#media ?? NO_MEDIA;
    if (audio !== null) audio.enabled = this.#wanted.audio;
    if (video !== null) video.enabled = this.#wanted.video;
    this.#replace("audio", audio);
    this.#replace("video", this.#wanted.video ? video : null);
    this.#side?.set(this.sending);
  }

  #replace(kind: "audio" | "video", track: MediaStreamTrack | null): void {
    const sender = this.#senders.get(kind);
    if (sender === undefined || sender.track === track) return;
    // Rejects only when the connection was closed meanwhile, and then there is nothing to do.
    sender.replaceTrack(track).catch(() => undefined);
  }

  #hearRemote(sending: Sending): void {
    const changed =
      sending.audio !== this.#remote.audio || sending.video !== this.#remote.video;
    this.#remote = sending;
    if (changed) this.remoteSending.tell(sending);
  }

  async #look(connection: RTCPeerConnection): Promise<void> {
    if (connection.currentRemoteDescription === null) return;
    const report = await connection.getStats();
    // A newer connection may have taken over while the report was made.
    if (this.#connection !== connection) return;
    const rows: RTCStats[] = [];
    report.forEach((row: RTCStats) => rows.push(row));
    const sample = readSample(rows, performance.now(), this.#side?.beats ?? 0);
    // Nothing has ever come: that is connecting, not a stall.
    if (sample.packetsReceived === 0 && sample.beats === 0) return;
    const before = this.#judged.quality;
    this.#judged = judge(this.#judged, sample, this.#remote.video);
    if (this.#judged.quality !== before) this.qualities.tell(this.#judged.quality);
  }
}
