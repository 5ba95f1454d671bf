/**
 * The camera's frames to the photo worker of this kiosk: a WebSocket of loopback of its own, so that
 * no picture passes through the agent. The worker asks for each next frame when it is done with the
 * last one; `take` asks for a whole one, which becomes the photo.
 */

const SUBPROTOCOL = "madoguchi.camera";
const PREVIEW_HEIGHT = 480;
const PREVIEW_EVERY_MS = 250;
const PREVIEW_QUALITY = 0.85;
const WHOLE_QUALITY = 0.97;
const KIND = { preview: 0x50, whole: 0x57 } as const;

/** Width to height of the card's photo (35 × 45 mm), as the worker cuts it. */
export const PHOTO_SHAPE = 35 / 45;

export interface Feed {
  readonly close: () => void;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The middle of a frame in the card's shape: what becomes the photo. */
export function photoArea({ width, height }: Size): Size & { readonly x: number; readonly y: number } {
  const wide = Math.min(width, Math.round(height * PHOTO_SHAPE));
  const tall = Math.min(height, Math.round(wide / PHOTO_SHAPE));
  return {
    x: Math.floor((width - wide) / 2),
    y: Math.floor((height - tall) / 2),
    width: wide,
    height: tall,
  };
}

export function openFeed(
  camera: { readonly port: number; readonly token: string },
  video: HTMLVideoElement,
  onTake: (video: HTMLVideoElement) => void,
): Feed {
  const socket = new WebSocket(`ws://127.0.0.1:${String(camera.port)}/camera`, [
    SUBPROTOCOL,
    `token.${camera.token}`,
  ]);
  const canvas = document.createElement("canvas");
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sentAt = 0;

  const send = (kind: keyof typeof KIND): void => {
    if (video.videoWidth === 0) {
      timer = setTimeout(send, PREVIEW_EVERY_MS, kind);
      return;
    }
    const scale = kind === "whole" ? 1 : Math.min(1, PREVIEW_HEIGHT / video.videoHeight);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    canvas.getContext("2d")?.drawImage(video, 0, 0, canvas.width, canvas.height);
    if (kind === "whole") onTake(video);
    sentAt = performance.now();
    canvas.toBlob(
      (jpeg) => {
        if (jpeg === null || socket.readyState !== WebSocket.OPEN) return;
        socket.send(new Blob([new Uint8Array([KIND[kind]]), jpeg]));
      },
      "image/jpeg",
      kind === "whole" ? WHOLE_QUALITY : PREVIEW_QUALITY,
    );
  };

  socket.addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.data === "take") {
      clearTimeout(timer);
      send("whole");
    } else if (event.data === "next") {
      clearTimeout(timer);
      timer = setTimeout(send, Math.max(0, sentAt + PREVIEW_EVERY_MS - performance.now()), "preview");
    }
  });

  return {
    close: () => {
      clearTimeout(timer);
      socket.close();
      wipe(canvas);
    },
  };
}

/** Let go of a canvas's pixels now, and not when it is collected. */
export function wipe(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}

/** Show what was taken, as the photo will be: cut, and not mirrored. */
export function drawPhoto(canvas: HTMLCanvasElement, video: HTMLVideoElement): void {
  const area = photoArea({ width: video.videoWidth, height: video.videoHeight });
  canvas.width = area.width;
  canvas.height = area.height;
  canvas
    .getContext("2d")
    ?.drawImage(video, area.x, area.y, area.width, area.height, 0, 0, area.width, area.height);
}
