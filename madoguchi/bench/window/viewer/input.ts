// The bench's own way for keys and the wheel, over a data channel to the kiosk's process as the
// product's `input` channel will be: key event here, `Input.dispatch…Event` there, no lease yet.

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

  const send = (message: object): void => {
    channel.send(JSON.stringify(message));
  };
  for (const type of ["keydown", "keyup"] as const) {
    addEventListener(type, (event) => {
      event.preventDefault();
      send({ type, key: event.key, code: event.code, key_code: virtualKey(event.key) });
    });
  }
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    send({ type: "wheel", x: event.offsetX, y: event.offsetY, delta_y: event.deltaY });
  });
  document.body.dataset.input = "open";
}

/** The bench types letters only, whose virtual key code is that of the capital. */
function virtualKey(key: string): number {
  return key.length === 1 ? key.toUpperCase().charCodeAt(0) : 0;
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
