/** Size of the application window on the operator's screen: pure arithmetic. */

export const ZOOM_STEPS = [0.5, 0.75, 1, 1.5, 2] as const;

/** `fit`: as large as the space allows, but never above true size, where kanji would blur. */
export type Zoom = "fit" | (typeof ZOOM_STEPS)[number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Factor by which a window of `picture` pixels is drawn in `space`. */
export function scaleOf(zoom: Zoom, picture: Size, space: Size): number {
  if (zoom !== "fit") return zoom;
  if (picture.width === 0 || picture.height === 0) return 1;
  return Math.min(1, space.width / picture.width, space.height / picture.height);
}

/** The next larger step after the present scale; the largest stays. */
export function zoomIn(scale: number): Zoom {
  return ZOOM_STEPS.find((step) => step > scale + 0.001) ?? 2;
}

/** The next smaller step; the smallest stays. */
export function zoomOut(scale: number): Zoom {
  return ZOOM_STEPS.findLast((step) => step < scale - 0.001) ?? 0.5;
}

/** Whole multiples are drawn pixel by pixel, so that text stays crisp. */
export function isCrisp(scale: number, pixelRatio: number): boolean {
  return Number.isInteger(scale * pixelRatio);
}
