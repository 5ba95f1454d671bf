import type { Frame, TileBytes } from "./frame.ts";

/** A canvas that shows the application window bit-exactly. */
export class Painter {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;

  /** @throws Error if the canvas already has another kind of context. */
  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext("2d", { alpha: false, colorSpace: "srgb" });
    if (context === null) throw new Error("the canvas has no 2d context");
    context.imageSmoothingEnabled = false;
    this.#canvas = canvas;
    this.#context = context;
  }

  /**
   * Decode every tile, then paint them in one go, so that no half frame is ever seen.
   *
   * @throws DOMException or RangeError if a tile cannot be decoded or is not of its stated size.
   */
  async paint(frame: Frame): Promise<void> {
    const bitmaps = await decodeAll(frame.tiles);
    const { header } = frame;
    if (header.full) this.#resize(header.width, header.height);
    frame.tiles.forEach(({ tile }, index) => {
      const bitmap = bitmaps[index];
      if (bitmap === undefined) return;
      this.#context.drawImage(bitmap, tile.x, tile.y);
      bitmap.close();
    });
  }

  /** Leave nothing of the last picture in the page. */
  clear(): void {
    this.#context.fillStyle = "#000";
    this.#context.fillRect(0, 0, this.#canvas.width, this.#canvas.height);
  }

  #resize(width: number, height: number): void {
    if (this.#canvas.width === width && this.#canvas.height === height) return;
    this.#canvas.width = width;
    this.#canvas.height = height;
    this.#context.imageSmoothingEnabled = false;
  }
}

async function decodeAll(tiles: readonly TileBytes[]): Promise<readonly ImageBitmap[]> {
  const settled = await Promise.allSettled(tiles.map(decode));
  const failed = settled.find((each) => each.status === "rejected");
  const bitmaps = settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  if (failed === undefined) return bitmaps;
  for (const bitmap of bitmaps) bitmap.close();
  throw failed.reason;
}

/** No colour conversion and no premultiplication: either could change a pixel. */
async function decode({ tile, bytes }: TileBytes): Promise<ImageBitmap> {
  const blob = new Blob([bytes], { type: `image/${tile.encoding}` });
  const bitmap = await createImageBitmap(blob, {
    colorSpaceConversion: "none",
    premultiplyAlpha: "none",
  });
  if (bitmap.width === tile.w && bitmap.height === tile.h) return bitmap;
  bitmap.close();
  throw new RangeError("a tile is not of its stated size");
}
