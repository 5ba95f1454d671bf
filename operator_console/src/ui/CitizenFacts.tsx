/** Who is at the kiosk, as far as it helps to talk to them: language, devices, consent, code. */

import type { SessionView } from "@madoguchi/shared/protocol";
import type { ReactNode } from "react";

import type { LiveView } from "../call/liveCall.ts";
import { useTexts } from "../texts/index.ts";
import styles from "./CallAside.module.css";
import { Powers } from "./control/Powers.tsx";

export function CitizenFacts(props: {
  readonly session: SessionView;
  readonly live: LiveView;
}): ReactNode {
  const { session, live } = props;
  const t = useTexts();
  const { audio, video } = live.remoteSending;
  return (
    <details className={styles.card} data-testid="citizen-facts">
      <summary className={styles.summary}>
        <span className={styles.title}>{t.call.citizen}</span>
        <span className={styles.brief}>
          {t.call.code}{" "}
          <b className={styles.code} data-testid="comparison-code">
            {live.code ?? "―"}
          </b>
        </span>
      </summary>
      <dl className={styles.facts}>
        <dt>{t.home.language}</dt>
        <dd>
          {t.language[session.language]}
          <small>{t.call.howToSpeak[session.language]}</small>
        </dd>
        <dt>{t.call.citizenDevices}</dt>
        <dd>
          <span role="status" data-testid="citizen-devices" data-audio={audio} data-video={video}>
            {live.peer === "connecting"
              ? "―"
              : [t.call.microphoneIs(audio), t.call.cameraIs(video)].join(t.common.listSeparator)}
          </span>
        </dd>
        <dt>{t.control.powers}</dt>
        <dd>
          <Powers powers={session.powers} />
        </dd>
        <dt>{t.call.code}</dt>
        <dd>
          <b className={styles.code}>{live.code ?? "―"}</b>
          <small>{t.call.codeHelp}</small>
        </dd>
      </dl>
    </details>
  );
}
