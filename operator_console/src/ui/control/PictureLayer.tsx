/** What lies over the window's picture: the operator's hand, marks in the making, a lit field. */

import type { Box, FieldView } from "@madoguchi/shared/protocol";
import { useEffect, useLayoutEffect, useRef, useState, type PointerEvent, type ReactNode } from "react";

import { leaseToUse, type Place } from "../../control/control.ts";
import { isForList } from "../../control/fields.ts";
import { fieldAt, toPicture } from "../../control/geometry.ts";
import type { Sketch } from "../../control/markingHand.ts";
import { OperatingHand } from "../../control/operatingHand.ts";
import { turnOf } from "../../control/pace.ts";
import type { Size } from "../../state/zoom.ts";
import { PictureInput, type PictureInputHandle } from "./PictureInput.tsx";
import styles from "./PictureLayer.module.css";
import type { ControlHandle } from "./useControl.ts";
import type { Marking } from "./useMarking.ts";

const NO_FIELDS: readonly FieldView[] = [];

export function PictureLayer(props: {
  readonly handle: ControlHandle;
  readonly marking: Marking;
  readonly picture: Size;
  readonly scale: number;
  /** Field under the mouse in the form. */
  readonly lit: string | null;
  readonly onLooking: () => void;
  readonly onTooLong: () => void;
  /** The page was clicked; `forList`: a date or a list, whose popup is no part of the picture. */
  readonly onPress: (forList: boolean) => void;
}): ReactNode {
  const { handle, marking, picture, scale } = props;
  const { client, control } = handle;
  const operating = leaseToUse(control) !== null && marking.tool === "none";
  const mode = marking.tool !== "none" ? "mark" : operating ? "operate" : "look";
  const fields = control.fields?.fields ?? NO_FIELDS;
  const layer = useRef<HTMLDivElement>(null);
  const keyboard = useRef<PictureInputHandle>(null);
  const [caret, setCaret] = useState<Place>({ x: 0, y: 0 });
  const [under, setUnder] = useState<string | null>(null);
  const [hand] = useState(
    () =>
      new OperatingHand((draft) => {
        client.perform(draft);
      }),
  );
  useEffect(() => {
    if (operating) return undefined;
    hand.end();
    return undefined;
  }, [hand, operating]);
  useWheel(layer, operating, picture, hand);

  const placeOf = (event: PointerEvent): Place | null =>
    toPicture(
      { x: event.clientX, y: event.clientY },
      event.currentTarget.getBoundingClientRect(),
      picture,
    );
  const press = (event: PointerEvent): void => {
    const place = placeOf(event);
    if (event.button !== 0 || place === null) return;
    if (mode === "look") {
      props.onLooking();
      return;
    }
    event.currentTarget.setPointerCapture(event.pointerId);
    if (mode === "mark") {
      marking.client.hand.press(place);
      return;
    }
    client.readRefusal();
    const meant = fieldAt(fields, place);
    props.onPress(meant !== null && isForList(meant));
    keyboard.current?.commit();
    hand.press(place, event.pointerType === "touch");
    setCaret(place);
    keyboard.current?.focus();
  };
  const move = (event: PointerEvent): void => {
    const place = placeOf(event);
    if (place === null) return;
    if (mode === "operate") hand.move(place);
    if (mode !== "mark") return;
    marking.client.hand.move(place);
    if (marking.tool === "frame") setUnder(fieldAt(fields, place)?.id ?? null);
  };
  const release = (event: PointerEvent): void => {
    const place = placeOf(event);
    if (place === null) return;
    if (mode === "operate") hand.release(place);
    if (mode === "mark") marking.client.hand.release(place, fields);
  };
  const cancel = (event: PointerEvent): void => {
    const place = placeOf(event);
    if (place !== null && mode === "operate") hand.cancel(place);
    else release(event);
  };

  const focused = fields.find((field) => field.focused) ?? null;
  const lit = marking.tool === "frame" ? (under ?? props.lit) : props.lit;
  return (
    <>
      <div
        ref={layer}
        className={styles.layer}
        data-mode={mode}
        data-tool={marking.tool}
        data-testid="picture-layer"
        onPointerDown={press}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={cancel}
        onPointerLeave={() => {
          setUnder(null);
          marking.client.hand.leave();
        }}
        onMouseDown={(event) => {
          // The picture keeps the keyboard: a press on it must not take the focus away.
          if (mode !== "look") event.preventDefault();
        }}
        onContextMenu={(event) => {
          if (mode !== "look") event.preventDefault();
        }}
      >
        <LitField box={fields.find((field) => field.id === lit)?.box ?? null} scale={scale} />
        <SketchOf sketch={marking.sketch} picture={picture} />
      </div>
      {operating && (
        <PictureInput
          ref={keyboard}
          client={client}
          focused={focused?.kind ?? null}
          box={focused?.box ?? null}
          caret={caret}
          scale={scale}
          onTooLong={props.onTooLong}
        />
      )}
    </>
  );
}

function LitField(props: { readonly box: Box | null; readonly scale: number }): ReactNode {
  const { box, scale } = props;
  if (box === null) return null;
  return (
    <div
      className={styles.lit}
      data-testid="lit-field"
      style={{
        left: box.x * scale,
        top: box.y * scale,
        width: box.w * scale,
        height: box.h * scale,
      }}
    />
  );
}

function SketchOf(props: { readonly sketch: Sketch | null; readonly picture: Size }): ReactNode {
  const { sketch, picture } = props;
  if (sketch === null) return null;
  return (
    <svg
      className={styles.sketch}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      aria-hidden="true"
      data-testid="sketch"
    >
      {sketch.kind === "box" ? (
        <rect
          x={sketch.box.x}
          y={sketch.box.y}
          width={sketch.box.w}
          height={sketch.box.h}
        />
      ) : (
        <polyline points={sketch.points.map(({ x, y }) => `${x},${y}`).join(" ")} />
      )}
    </svg>
  );
}

/** The wheel scrolls the page on the kiosk; React's own listener could not keep ours from it. */
function useWheel(
  layer: { readonly current: HTMLDivElement | null },
  operating: boolean,
  picture: Size,
  hand: OperatingHand,
): void {
  const { width, height } = picture;
  useLayoutEffect(() => {
    const target = layer.current;
    if (!operating || target === null) return undefined;
    const turn = (event: WheelEvent): void => {
      if (event.ctrlKey) return;
      event.preventDefault();
      const client = { x: event.clientX, y: event.clientY };
      const place = toPicture(client, target.getBoundingClientRect(), { width, height });
      if (place !== null) hand.wheel(turnOf(event, place));
    };
    target.addEventListener("wheel", turn, { passive: false });
    return () => {
      target.removeEventListener("wheel", turn);
    };
  }, [layer, operating, width, height, hand]);
}
