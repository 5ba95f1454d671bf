import type { ReactNode } from "react";
import { StaffCorner } from "../staff/StaffCorner.tsx";
import type { Panel } from "../visit/panel.ts";
import type { Visit } from "../visit/machine.ts";
import styles from "./MaintenanceScreen.module.css";

/** The kiosk is being serviced: said in every language at once, as on the first screen. */
export function MaintenanceScreen(props: {
  readonly visit: Visit;
  readonly panel: Panel;
}): ReactNode {
  const { visit, panel } = props;
  return (
    <>
      <section className={styles.maintenance} data-testid="maintenance" role="status">
        <p className={styles.place}>
          <strong>{visit.hello?.municipality}</strong>
          <span>{visit.hello?.kiosk_name}</span>
        </p>
        <h1 className={styles.title}>
          <span lang="ja">ただいま保守中です</span>
          <span lang="en">Out of service for maintenance</span>
        </h1>
        <div className={styles.lead}>
          <p lang="ja">この端末は、いまご利用いただけません。お近くの係員に声をかけてください。</p>
          <p lang="ja" data-style="easy">
            いま この きかいは つかえません。ちかくの ひとに きいてください。
          </p>
          <p lang="en">This kiosk cannot be used right now. Please ask the staff nearby.</p>
        </div>
      </section>
      <StaffCorner visit={visit} panel={panel} />
    </>
  );
}
