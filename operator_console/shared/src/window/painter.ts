import type { Tile, WindowFrame } from "../protocol/index.ts";
import { copySource, type Frame, type TileBytes } from "./frame.ts";
import { decodePalette } from "./palette.ts";

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
   * Nothing is waited for if no tile is an image, so a keystroke is painted in the task that
   * received it.
   *
   * @throws DOMException or RangeError if a tile cannot be decoded or is not of its stated size.
   */
  paint(frame: Frame): Promise<void> | undefined {
    const images = frame.tiles.filter(({ tile }) => isImage(tile.encoding));
    if (images.length === 0) {
      this.#paintAll(frame, new Map());
      return undefined;
    }
    return decodeAll(images).then((bitmaps) => {
      this.#paintAll(frame, bitmaps);
    });
  }

  #paintAll(frame: Frame, bitmaps: ReadonlyMap<TileBytes, ImageBitmap>): void {
    const { header } = frame;
    try {
      const flats = new Map(
        frame.tiles
          .filter(({ tile }) => tile.encoding === "palette")
          .map((each) => [each, paletteImage(each)]),
      );
      if (header.full) this.#resize(header.width, header.height);
      for (const each of frame.tiles) this.#paintOne(each, header, bitmaps.get(each), flats.get(each));
    } finally {
      for (const bitmap of bitmaps.values()) bitmap.close();
    }
  }

  #paintOne(
    each: TileBytes,
    header: WindowFrame,
    bitmap: ImageBitmap | undefined,
    flat: ImageData | undefined,
  ): void {
    const { tile } = each;
    if (bitmap !== undefined) this.#context.drawImage(bitmap, tile.x, tile.y);
    if (flat !== undefined) this.#context.putImageData(flat, tile.x, tile.y);
    if (tile.encoding === "copy") this.#copy(each, header);
  }

  /** By way of its bytes: drawing a canvas on itself could be scaled or smoothed. */
  #copy(each: TileBytes, header: WindowFrame): void {
    const { tile } = each;
    const source = copySource(each, header);
    if (source === null) throw new RangeError("a copy from outside of the picture");
    const pixels = this.#context.getImageData(source.x, source.y, tile.w, tile.h);
    this.#context.putImageData(pixels, tile.x, tile.y);
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

function isImage(encoding: Tile["encoding"]): encoding is "png" | "webp" {
  return encoding === "png" || encoding === "webp";
}

function paletteImage({ tile, bytes }: TileBytes): ImageData {
  return new ImageData(decodePalette(bytes, tile.w, tile.h), tile.w, tile.h);
}

async function decodeAll(
  tiles: readonly TileBytes[],
): Promise<ReadonlyMap<TileBytes, ImageBitmap>> {
  const settled = await Promise.allSettled(
    tiles.map(async (each) => [each, await decode(each)] as const),
  );
  const failed = settled.find((each) => each.status === "rejected");
  const bitmaps = settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  if (failed === undefined) return new Map(bitmaps);
  for (const [, bitmap] of bitmaps) bitmap.close();
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
