import { useText } from "@madoguchi/shared/i18n";
import type { Purpose } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { Page } from "../ui/Page.tsx";
import { PurposeIcon } from "../ui/PurposeIcon.tsx";
import { T } from "../ui/T.tsx";
import type { Panel } from "../visit/panel.ts";
import styles from "./PurposeScreen.module.css";

const PURPOSES: readonly Purpose[] = [
  "new_application",
  "renewal_or_loss",
  "insurance_card",
  "bank_account",
  "photo_help",
  "other",
];

/** Six tiles (Z-10, Z-12 … Z-16); every one of them works. */
export function PurposeScreen({ panel }: { readonly panel: Panel }): ReactNode {
  const { purpose, purposes, common } = useText(texts);
  return (
    <Page
      title={purpose.title}
      footer={
        <Button
          variant="quiet"
          size="kiosk"
          data-testid="back"
          onClick={() => {
            panel.choose({ type: "back" });
          }}
        >
          <T>{common.back}</T>
        </Button>
      }
    >
      <div className={styles.tiles}>
        {PURPOSES.map((each) => (
          <Button
            key={each}
            variant="secondary"
            size="kiosk"
            className={styles.tile}
            icon={<PurposeIcon purpose={each} />}
            data-testid={`purpose-${each}`}
            onClick={() => {
              panel.choose({ type: "purpose_chosen", purpose: each });
            }}
          >
            <T>{purposes[each]}</T>
          </Button>
        ))}
      </div>
    </Page>
  );
}
