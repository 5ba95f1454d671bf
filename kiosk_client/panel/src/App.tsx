import { htmlLang, LanguageProvider } from "@madoguchi/shared/i18n";
import { useEffect, useSyncExternalStore, type ReactNode } from "react";
import { AttractScreen } from "./screens/AttractScreen.tsx";
import { CallingScreen } from "./screens/CallingScreen.tsx";
import { CallScreen } from "./screens/CallScreen.tsx";
import { ConfirmScreen } from "./screens/ConfirmScreen.tsx";
import { ConsentScreen } from "./screens/ConsentScreen.tsx";
import { EndScreen } from "./screens/EndScreen.tsx";
import { LanguageScreen } from "./screens/LanguageScreen.tsx";
import { MaintenanceScreen } from "./screens/MaintenanceScreen.tsx";
import { PurposeScreen } from "./screens/PurposeScreen.tsx";
import { WaitingScreen } from "./screens/WaitingScreen.tsx";
import { IdleWarning } from "./ui/IdleWarning.tsx";
import { Notices } from "./ui/Notices.tsx";
import { TopBar } from "./ui/TopBar.tsx";
import type { Panel, PanelView } from "./visit/panel.ts";
import { screenOf, type ScreenName } from "./visit/screen.ts";
import styles from "./App.module.css";

/** The screens that say whose counter this is; on the others room is short. */
const WITH_TOP_BAR: ReadonlySet<ScreenName> = new Set<ScreenName>([
  "language",
  "purpose",
  "confirm",
  "calling",
  "waiting",
  "end",
]);

export function App({ panel }: { readonly panel: Panel }): ReactNode {
  const view = useSyncExternalStore(panel.subscribe, panel.snapshot);
  const { visit } = view;
  const screen = screenOf(visit.stage);

  useEffect(() => {
    document.documentElement.lang = htmlLang(visit.language);
  }, [visit.language]);

  return (
    <LanguageProvider language={visit.language}>
      <div className={styles.panel} data-screen={screen} data-language={visit.language}>
        {WITH_TOP_BAR.has(screen) && <TopBar hello={visit.hello} />}
        <Notices visit={visit} screen={screen} />
        <main className={styles.main}>
          <Screen panel={panel} view={view} />
        </main>
        <IdleWarning
          secondsLeft={visit.idleLeft}
          onExtend={() => {
            panel.touch();
          }}
        />
      </div>
    </LanguageProvider>
  );
}

function Screen({ panel, view }: { readonly panel: Panel; readonly view: PanelView }): ReactNode {
  const { visit } = view;
  const { stage } = visit;
  switch (stage.kind) {
    case "attract":
      if (visit.maintenance) return <MaintenanceScreen visit={visit} panel={panel} />;
      return <AttractScreen visit={visit} panel={panel} />;
    case "language":
      return <LanguageScreen languages={visit.hello?.languages ?? []} panel={panel} />;
    case "purpose":
      return <PurposeScreen panel={panel} />;
    case "confirm":
      return <ConfirmScreen stage={stage} link={visit.link} panel={panel} />;
    case "countdown":
    case "calling":
      return <CallingScreen stage={stage} panel={panel} />;
    case "session":
      switch (stage.session.state) {
        case "waiting":
          return <WaitingScreen session={stage.session} queue={view.call.queue} panel={panel} />;
        case "consenting":
          return <ConsentScreen stage={stage} panel={panel} />;
        case "in_call":
          if (view.room === null) return null;
          return <CallScreen stage={stage} room={view.room} view={view} panel={panel} />;
        case "wrap_up":
        case "closed":
          return <EndScreen reason={stage.session.end_reason} card={visit.card} panel={panel} />;
      }
      break;
    case "end":
      return <EndScreen reason={stage.reason} card={visit.card} panel={panel} />;
  }
}
