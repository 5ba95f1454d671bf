// Runs in every viewer before any of its scripts, the same for subject and peer: counts payload
// bytes, and reads the marker after every draw onto the visible canvas.
"use strict";
(() => {
  const MIDDLE_GREY = 128;
  const SMALLEST_PICTURE_PX = 600;
  const ONE_PICTURE_MS = 4;
  const probe = { bytes: 0, frames: 0, receivedAt: 0, drawnAt: 0, marker: null, lit: null, waiting: null };
  window.madoguchiBench = probe;

  const epoch = (at) => performance.timeOrigin + at;
  const sizeOf = (data) => data.byteLength ?? data.size ?? new TextEncoder().encode(data).length;
  const count = (event) => {
    probe.bytes += sizeOf(event.data);
    probe.receivedAt = performance.now();
  };

  // The bench's own socket in our viewer carries signalling, not pictures: "?uncounted" marks it.
  const Socket = window.WebSocket;
  window.WebSocket = new Proxy(Socket, {
    construct(target, [url, ...rest]) {
      const socket = new target(url, ...rest);
      if (!String(url).endsWith("?uncounted")) socket.addEventListener("message", count);
      return socket;
    },
  });
  const createDataChannel = RTCPeerConnection.prototype.createDataChannel;
  RTCPeerConnection.prototype.createDataChannel = function (...args) {
    const channel = createDataChannel.apply(this, args);
    channel.addEventListener("message", count);
    return channel;
  };

  const isLit = (context) => {
    const { x, y, width, height } = probe.marker;
    const [red, green, blue] = context.getImageData(
      Math.round(x + width / 2), Math.round(y + height / 2), 1, 1).data;
    return (red + green + blue) / 3 > MIDDLE_GREY;
  };
  const afterDraw = (context) => {
    const { canvas } = context;
    if (!canvas.isConnected || canvas.width < SMALLEST_PICTURE_PX) return;
    probe.context = context;
    if (performance.now() - probe.drawnAt > ONE_PICTURE_MS) probe.frames += 1;
    probe.drawnAt = performance.now();
    if (!probe.waiting?.pressedAt) return;
    const lit = isLit(context);
    if (lit === probe.lit) return;
    const { pressedAt, done } = probe.waiting;
    probe.waiting = null;
    const drawnAt = performance.now();
    done({
      latency_ms: drawnAt - pressedAt, pressed_at: epoch(pressedAt),
      received_at: epoch(probe.receivedAt), drawn_at: epoch(drawnAt),
    });
  };
  for (const name of ["drawImage", "putImageData"]) {
    const draw = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...args) {
      draw.apply(this, args);
      afterDraw(this);
    };
  }

  window.addEventListener("keydown", () => {
    if (probe.waiting) probe.waiting.pressedAt ??= performance.now();
  }, true);

  // Resolves with the times of the next key whose effect is drawn, or null after `limit` ms.
  probe.arm = (limit) => {
    probe.lit = isLit(probe.context);
    probe.result = new Promise((done) => {
      probe.waiting = { done, pressedAt: null };
      setTimeout(() => done(null), limit);
    });
  };
  // Resolves when nothing was received for `quiet` ms; false if that takes longer than `limit` ms.
  probe.settled = (quiet, limit) => new Promise((done) => {
    const started = performance.now();
    const check = () => {
      const now = performance.now();
      if (now - Math.max(probe.receivedAt, started) >= quiet) done(true);
      else if (now - started > limit) done(false);
      else setTimeout(check, quiet / 10);
    };
    check();
  });
})();
