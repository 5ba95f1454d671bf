/** The kiosk's application window (申請画面): canvas at its true pixels, zoom, covers, freshness. */

import { Button } from "@madoguchi/shared/ui";
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from "react";

import type { ApplicationWindow } from "../call/useApplicationWindow.ts";
import { leaseToUse } from "../control/control.ts";
import { coverOf } from "../state/windowCover.ts";
import { isCrisp, scaleOf, ZOOM_STEPS, zoomIn, zoomOut, type Zoom } from "../state/zoom.ts";
import { useTexts } from "../texts/index.ts";
import styles from "./ApplicationWindow.module.css";
import { PageMoves } from "./control/PageMoves.tsx";
import { PictureLayer } from "./control/PictureLayer.tsx";
import { PictureNote, useLocalNotes } from "./control/PictureNote.tsx";
import type { ControlHandle } from "./control/useControl.ts";
import type { Marking } from "./control/useMarking.ts";
import { useElementSize } from "./useElementSize.ts";
import { useNow } from "./useNow.ts";
import { WindowCover } from "./WindowCover.tsx";

export const WINDOW_REGION_ID = "application-window";

export function ApplicationWindowPane(props: {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly content: ApplicationWindow;
  readonly handle: ControlHandle;
  readonly marking: Marking;
  /** Field that the form points out. */
  readonly lit: string | null;
  readonly allowed: boolean;
  readonly widened: boolean;
  readonly onWiden: (widened: boolean) => void;
}): ReactNode {
  const { canvas, content, allowed, handle, marking } = props;
  const t = useTexts();
  const [zoom, setZoom] = useState<Zoom>("fit");
  const region = useRef<HTMLDivElement>(null);
  const space = useElementSize(region);
  const cover = coverOf(allowed, content.link, content.status, content.view);
  const picture = content.view.kind === "live" ? content.view : { width: 0, height: 0 };
  const scale = scaleOf(zoom, picture, space);
  const crisp = isCrisp(scale, window.devicePixelRatio);
  const operating = leaseToUse(handle.control) !== null;
  const notes = useLocalNotes();
  useMissed(marking.missed, notes.say);

  useCtrlWheel(region, (larger) => {
    setZoom(larger ? zoomIn(scale) : zoomOut(scale));
  });

  const zoomByKey = (event: KeyboardEvent): void => {
    // A key from within belongs to the application page.
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = zoomForKey(event.key, scale);
    if (next === null) return;
    event.preventDefault();
    setZoom(next);
  };

  return (
    <section className={styles.pane} data-operating={operating} aria-labelledby="window-title">
      <div className={styles.bar}>
        <h2 id="window-title">{t.window.title}</h2>
        <Freshness content={content} live={cover.kind === "none"} />
        <div className={styles.tools}>
          {operating && <PageMoves client={handle.client} />}
          <ZoomBar
            zoom={zoom}
            scale={picture.width === 0 ? null : scale}
            disabled={!allowed}
            onZoom={setZoom}
          />
          <Button
            variant="quiet"
            data-testid="window-widen"
            onClick={() => {
              props.onWiden(!props.widened);
            }}
          >
            {props.widened ? t.window.narrow : t.window.widen}
          </Button>
        </div>
      </div>
      <div className={styles.stage}>
        <div
          id={WINDOW_REGION_ID}
          ref={region}
          className={styles.region}
          role="region"
          aria-label={t.window.region}
          tabIndex={0}
          onKeyDown={zoomByKey}
        >
          <div
            className={styles.sheet}
            style={{ width: picture.width * scale, height: picture.height * scale }}
            hidden={cover.kind !== "none"}
          >
            <canvas
              ref={canvas}
              className={styles.canvas}
              data-crisp={crisp}
              data-scale={scale}
              data-testid="window-canvas"
              width={1}
              height={1}
              hidden={cover.kind !== "none"}
            />
            {cover.kind === "none" && (
              <PictureLayer
                handle={handle}
                marking={marking}
                picture={picture}
                scale={scale}
                lit={props.lit}
                onLooking={() => {
                  notes.say("needs_control");
                }}
                onPress={(forList) => {
                  if (forList) notes.say("use_list");
                  else notes.close();
                }}
                onTooLong={() => {
                  notes.say("too_long");
                }}
              />
            )}
          </div>
        </div>
        {cover.kind !== "none" && <WindowCover cover={cover} />}
        <PictureNote client={handle.client} control={handle.control} local={notes} />
      </div>
    </section>
  );
}

/** Say so when the frame was put where there is nothing to frame. */
function useMissed(missed: number, say: (note: "missed_field") => void): void {
  const tell = useEffectEvent(() => {
    say("missed_field");
  });
  useEffect(() => {
    if (missed > 0) tell();
  }, [missed]);
}

function zoomForKey(key: string, scale: number): Zoom | null {
  switch (key) {
    case "+":
    case ";":
    case "=":
      return zoomIn(scale);
    case "-":
      return zoomOut(scale);
    case "0":
      return "fit";
    default:
      return null;
  }
}

/** Ctrl + wheel zooms the window instead of the page; React's own listener could not prevent it. */
function useCtrlWheel(
  element: RefObject<HTMLElement | null>,
  onZoom: (larger: boolean) => void,
): void {
  const zoom = useEffectEvent(onZoom);
  useLayoutEffect(() => {
    const target = element.current;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      zoom(event.deltaY < 0);
    };
    target?.addEventListener("wheel", turn, { passive: false });
    return () => {
      target?.removeEventListener("wheel", turn);
    };
  }, [element]);
}

function ZoomBar(props: {
  readonly zoom: Zoom;
  /** Null while there is no picture. */
  readonly scale: number | null;
  readonly disabled: boolean;
  readonly onZoom: (zoom: Zoom) => void;
}): ReactNode {
  const t = useTexts();
  const { zoom, scale, disabled, onZoom } = props;
  return (
    <div className={styles.zoom} role="group" aria-label={t.window.zoom}>
      {(["fit", ...ZOOM_STEPS] as const).map((step) => (
        <button
          key={step}
          type="button"
          className={styles.step}
          disabled={disabled}
          aria-pressed={zoom === step}
          data-testid={step === "fit" ? "zoom-fit" : `zoom-${step * 100}`}
          data-between={step === 0.75 || step === 1.5}
          onClick={() => {
            onZoom(step);
          }}
        >
          {step === "fit" ? t.window.fit : t.window.zoomTo(step * 100)}
          {step === "fit" && zoom === "fit" && scale !== null && (
            <> {t.window.zoomTo(Math.round(scale * 100))}</>
          )}
        </button>
      ))}
    </div>
  );
}

/** When the picture last changed: an idle page sends nothing, so old is not the same as stale. */
function Freshness(props: {
  readonly content: ApplicationWindow;
  readonly live: boolean;
}): ReactNode {
  const t = useTexts();
  const now = useNow();
  const { content, live } = props;
  const { updatedAtMs } = content;
  return (
    <p className={styles.freshness} data-live={live} data-testid="window-updated">
      <span className={styles.liveDot} aria-hidden="true" />
      {live ? t.window.live : t.window.notLive}
      {updatedAtMs !== null && (
        <span className={styles.updated}>
          {t.window.lastUpdated} {t.window.age(Math.max(0, Math.floor((now - updatedAtMs) / 1_000)))}
        </span>
      )}
    </p>
  );
}
