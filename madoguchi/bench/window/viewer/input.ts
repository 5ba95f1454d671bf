// The operator's hands of the bench: messages of the product's `input` channel over a data channel to
// the kiosk's process, without a lease to ask for.

import type { InputText, InputWheel } from "@madoguchi/shared/protocol";

const GATHERING_MS = 2_000;

/** Resolves when keys and wheel turns reach the kiosk. */
export async function openInput(canvas: HTMLCanvasElement): Promise<void> {
  const connection = new RTCPeerConnection();
  const channel = connection.createDataChannel("input", { ordered: true });
  await connection.setLocalDescription();
  await gathered(connection);
  const answer = await fetch("/input", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(connection.localDescription),
  });
  await connection.setRemoteDescription((await answer.json()) as RTCSessionDescriptionInit);
  await opened(channel);

  let seq = 0;
  const send = (message: Omit<InputText, "v" | "lease" | "seq"> | Omit<InputWheel, "v" | "lease" | "seq">): void => {
    channel.send(JSON.stringify({ v: 1, lease: 1, seq: ++seq, ...message }));
  };
  addEventListener("keydown", (event) => {
    event.preventDefault();
    // What an IME commits: the bench types letters only.
    if (event.key.length === 1) send({ type: "input.text", text: event.key });
  });
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    send({ type: "input.wheel", x: event.offsetX, y: event.offsetY, dx: event.deltaX, dy: event.deltaY });
  });
  document.body.dataset.input = "open";
}

function gathered(connection: RTCPeerConnection): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (connection.iceGatheringState === "complete") resolve();
    };
    connection.addEventListener("icegatheringstatechange", check);
    setTimeout(resolve, GATHERING_MS);
    check();
  });
}

function opened(channel: RTCDataChannel): Promise<void> {
  return new Promise((resolve) => {
    if (channel.readyState === "open") resolve();
    else channel.addEventListener("open", () => { resolve(); });
  });
}
