import { Listeners, type Unsubscribe } from "../call/transport.ts";
import {
  decodeWindowText,
  encode,
  type ShutterReason,
  type WindowStatus,
} from "../protocol/index.ts";
import { ChunkAssembler, type ChunkFault } from "./chunks.ts";
import { parseFrame, type Frame, type FrameFault } from "./frame.ts";
import { verdict, type Picture } from "./order.ts";
import { Painter } from "./painter.ts";

/** What the operator sees of the window, and why not if not. */
export type WindowView =
  | { readonly kind: "waiting" }
  | { readonly kind: "live"; readonly width: number; readonly height: number }
  | { readonly kind: "shuttered"; readonly reason: ShutterReason };

/** Figures of one painted frame. */
export interface PaintedFrame {
  readonly frame: number;
  readonly full: boolean;
  readonly tiles: number;
  readonly bytes: number;
  /** From the paint in the application window to the paint here, without the network's share. */
  readonly ageMs: number;
  /** `performance.now()` of the paint here. */
  readonly paintedAt: number;
}

export type WindowFault = ChunkFault | FrameFault | "gap" | "decode" | "text";

/** The agent answers one request in 0.2 s at most; in between it is only slow. */
const REFRESH_AGAIN_MS = 1_000;

/**
 * Data channel → canvas. Frames are painted strictly in order and acknowledged when painted;
 * anything that does not fit is dropped and answered by a request for the whole picture.
 *
 * The canvas must be covered by the page while `view` is not `live`. On a shutter the pixels are
 * wiped as well, at once and ahead of frames still being decoded.
 */
export class WindowReceiver {
  readonly #painter: Painter;
  readonly #chunks = new ChunkAssembler();
  readonly #views = new Listeners<[WindowView]>();
  readonly #painted = new Listeners<[PaintedFrame]>();
  readonly #statuses = new Listeners<[WindowStatus]>();
  readonly #faults = new Listeners<[WindowFault]>();
  #channel: RTCDataChannel | null = null;
  #detach: Unsubscribe = () => undefined;
  #work: Promise<void> = Promise.resolve();
  #epoch = 0;
  #view: WindowView = { kind: "waiting" };
  #picture: Picture | null = null;
  #last: number | null = null;
  #lastPaint: PaintedFrame | null = null;
  #refreshAskedAt = Number.NEGATIVE_INFINITY;
  #refreshTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(canvas: HTMLCanvasElement) {
    this.#painter = new Painter(canvas);
  }

  get view(): WindowView {
    return this.#view;
  }

  get lastPaint(): PaintedFrame | null {
    return this.#lastPaint;
  }

  onView(listener: (view: WindowView) => void): Unsubscribe {
    return this.#views.add(listener);
  }

  onPainted(listener: (painted: PaintedFrame) => void): Unsubscribe {
    return this.#painted.add(listener);
  }

  /** The agent's word on the window itself: live, restarting, crashed … */
  onStatus(listener: (status: WindowStatus) => void): Unsubscribe {
    return this.#statuses.add(listener);
  }

  onFault(listener: (fault: WindowFault) => void): Unsubscribe {
    return this.#faults.add(listener);
  }

  /** Take over a fresh channel; a picture from an earlier one is forgotten. */
  attach(channel: RTCDataChannel): void {
    this.detach();
    channel.binaryType = "arraybuffer";
    const receive = (event: MessageEvent<unknown>): void => {
      this.#receive(event.data);
    };
    channel.addEventListener("message", receive);
    this.#channel = channel;
    this.#detach = () => {
      channel.removeEventListener("message", receive);
    };
  }

  /** The channel is gone: cover the window, for what is on it is no longer true. */
  detach(): void {
    this.#detach();
    this.#detach = () => undefined;
    this.#channel = null;
    this.#chunks.reset();
    this.#last = null;
    this.#answered();
    this.#cover({ kind: "waiting" });
  }

  /** Ask for the whole picture; again only when a while has passed without one. */
  refresh(): void {
    const wait = this.#refreshAskedAt + REFRESH_AGAIN_MS - performance.now();
    if (wait <= 0) {
      this.#refreshAskedAt = performance.now();
      this.#send(encode({ type: "window.refresh", v: 1 }));
      return;
    }
    this.#refreshTimer ??= setTimeout(() => {
      this.#refreshTimer = undefined;
      if (this.#picture === null) this.refresh();
    }, wait);
  }

  close(): void {
    this.detach();
    for (const listeners of [this.#views, this.#painted, this.#statuses, this.#faults]) {
      listeners.clear();
    }
  }

  #receive(data: unknown): void {
    if (typeof data === "string") this.#receiveText(data);
    else if (data instanceof ArrayBuffer) this.#receiveChunk(data);
    else this.#fault("text");
  }

  #receiveText(data: string): void {
    const decoded = decodeWindowText(data);
    if (!decoded.ok || decoded.value.type !== "window.status") {
      this.#faults.tell("text");
      return;
    }
    const status = decoded.value;
    if (status.shutter !== null) this.#cover({ kind: "shuttered", reason: status.shutter });
    this.#statuses.tell(status);
  }

  #receiveChunk(data: ArrayBuffer): void {
    const assembled = this.#chunks.push(data);
    if (assembled.kind === "partial") return;
    if (assembled.kind === "refused") {
      this.#fault(assembled.fault);
      return;
    }
    const parsed = parseFrame(assembled.frame, assembled.bytes);
    if (!parsed.ok) {
      this.#fault(parsed.fault);
      return;
    }
    this.#order(parsed.frame, assembled.bytes.byteLength);
  }

  #order(frame: Frame, bytes: number): void {
    const { header } = frame;
    switch (verdict(this.#picture, this.#last, header)) {
      case "skip":
        return;
      case "cover":
        this.#last = header.frame;
        this.#answered();
        this.#cover({ kind: "shuttered", reason: header.shutter ?? "unknown" });
        this.#acknowledge(header.frame);
        return;
      case "refresh":
        this.#last = header.frame;
        this.#acknowledge(header.frame);
        this.#fault("gap");
        return;
      case "paint":
        this.#last = header.frame;
        this.#picture = header;
        if (header.full) this.#answered();
        this.#queue(frame, bytes);
    }
  }

  #queue(frame: Frame, bytes: number): void {
    const epoch = this.#epoch;
    const channel = this.#channel;
    const received = performance.now();
    this.#work = this.#work.then(async () => {
      // Covered or broken meanwhile: the picture this frame belongs to is gone.
      if (epoch === this.#epoch) await this.#paint(frame, bytes, received, epoch);
      if (channel === this.#channel) this.#acknowledge(frame.header.frame);
    });
  }

  async #paint(frame: Frame, bytes: number, received: number, epoch: number): Promise<void> {
    const { header } = frame;
    try {
      await this.#painter.paint(frame);
    } catch {
      if (epoch === this.#epoch) this.#fault("decode");
      return;
    }
    if (epoch !== this.#epoch) {
      if (this.#view.kind !== "live") this.#painter.clear();
      return;
    }
    const paintedAt = performance.now();
    this.#lastPaint = {
      frame: header.frame,
      full: header.full,
      tiles: frame.tiles.length,
      bytes,
      ageMs: header.age_ms + (paintedAt - received),
      paintedAt,
    };
    this.#show({ kind: "live", width: header.width, height: header.height });
    this.#painted.tell(this.#lastPaint);
  }

  /** Wipe, and forget the picture: only a full frame can begin the next one. */
  #cover(view: WindowView): void {
    this.#epoch += 1;
    this.#picture = null;
    this.#painter.clear();
    this.#show(view);
  }

  /** What is shown stays, for it was true; nothing more is painted on it. */
  #fault(fault: WindowFault): void {
    this.#picture = null;
    this.#epoch += 1;
    this.#faults.tell(fault);
    this.refresh();
  }

  /** The whole picture is here, or is not to be seen: nothing is outstanding. */
  #answered(): void {
    clearTimeout(this.#refreshTimer);
    this.#refreshTimer = undefined;
    this.#refreshAskedAt = Number.NEGATIVE_INFINITY;
  }

  #show(view: WindowView): void {
    if (sameView(this.#view, view)) return;
    this.#view = view;
    this.#views.tell(view);
  }

  #acknowledge(frame: number): void {
    this.#send(encode({ type: "window.ack", v: 1, frame }));
  }

  #send(text: string): void {
    if (this.#channel?.readyState === "open") this.#channel.send(text);
  }
}

function sameView(a: WindowView, b: WindowView): boolean {
  if (a.kind === "live" && b.kind === "live") return a.width === b.width && a.height === b.height;
  if (a.kind === "shuttered" && b.kind === "shuttered") return a.reason === b.reason;
  return a.kind === b.kind;
}
