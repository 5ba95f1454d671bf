/** Why a voice is not recognised on its own device, and the one click that may mend it. */

import { faultyDevices, hearingOf } from "@madoguchi/shared/captions";
import type { InterpretationState } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import { useState, type ReactNode } from "react";

import { useTexts } from "../../texts/index.ts";
import styles from "./InterpretationState.module.css";

type Installing = "no" | "now" | "failed";

export function DeviceHearing(props: {
  readonly interpretation: InterpretationState | null;
  /** Has this browser fetch its language pack; resolves to whether it recognises now. */
  readonly onInstall: () => Promise<boolean>;
}): ReactNode {
  const { interpretation, onInstall } = props;
  const t = useTexts().captions.device;
  const [installing, setInstalling] = useState<Installing>("no");
  if (interpretation === null) return null;
  return faultyDevices(interpretation).map((party) => {
    const { by, fault } = hearingOf(interpretation, party);
    if (fault === null) return null;
    const mendable = party === "operator" && fault === "no_language_pack";
    return (
      <div key={party} className={styles.reason} data-testid={`device-fault-${party}`}>
        {t.line(t.who[party], t.fault[fault], t.by[by])}
        {mendable && (
          <Button
            variant="quiet"
            disabled={installing === "now"}
            data-testid="device-install"
            onClick={() => {
              setInstalling("now");
              void onInstall().then((done) => {
                setInstalling(done ? "no" : "failed");
              });
            }}
          >
            {installing === "now" ? t.installing : t.install}
          </Button>
        )}
        {mendable && <span role="status">{installing === "failed" ? t.installFailed : ""}</span>}
      </div>
    );
  });
}
