/** The watched window's picture, as large as the page allows; there is nothing to click in it. */

import type { Transport } from "@madoguchi/shared/call";
import type { IceServers } from "@madoguchi/shared/protocol";
import { useRef, type ReactNode } from "react";

import { useApplicationWindow } from "../call/useApplicationWindow.ts";
import { coverOf } from "../state/windowCover.ts";
import { isCrisp, scaleOf } from "../state/zoom.ts";
import { useTexts } from "../texts/index.ts";
import { useElementSize } from "../ui/useElementSize.ts";
import { WindowCover } from "../ui/WindowCover.tsx";
import styles from "./WatchPage.module.css";

export function WatchedWindow(props: {
  readonly transport: Transport;
  readonly sessionId: string;
  readonly iceServers: IceServers;
}): ReactNode {
  const t = useTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const region = useRef<HTMLDivElement>(null);
  const { transport, sessionId, iceServers } = props;
  const content = useApplicationWindow(canvas, transport, sessionId, iceServers, true);
  const space = useElementSize(region);
  const cover = coverOf(true, content.link, content.status, content.view);
  const picture = content.view.kind === "live" ? content.view : { width: 0, height: 0 };
  const scale = scaleOf("fit", picture, space);
  return (
    <div className={styles.stage}>
      <div
        ref={region}
        className={styles.region}
        role="region"
        aria-label={t.watch.region}
        tabIndex={0}
      >
        <canvas
          ref={canvas}
          className={styles.canvas}
          style={{ width: picture.width * scale, height: picture.height * scale }}
          data-crisp={isCrisp(scale, window.devicePixelRatio)}
          data-testid="watched-canvas"
          width={1}
          height={1}
          hidden={cover.kind !== "none"}
        />
      </div>
      {cover.kind !== "none" && <WindowCover cover={cover} />}
    </div>
  );
}
