import { useText } from "@madoguchi/shared/i18n";
import { Banner } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import type { Visit } from "../visit/machine.ts";
import type { ScreenName } from "../visit/screen.ts";
import { T } from "./T.tsx";

/** What is wrong beyond the present screen: links and the application window. */
export function Notices(props: {
  readonly visit: Visit;
  readonly screen: ScreenName;
}): ReactNode {
  const { visit, screen } = props;
  const { link } = useText(texts);
  if (visit.replaced) {
    return (
      <Banner tone="error" size="kiosk" testId="notice-replaced">
        <T>{link.replaced}</T>
      </Banner>
    );
  }
  // The confirm screen says it beside its button.
  const linkLost = visit.link === "lost" && screen !== "confirm" && screen !== "attract";
  return (
    <>
      {linkLost && (
        <Banner tone="warning" size="kiosk" testId="notice-link">
          <T>{screen === "call" ? link.lostInCall : link.lost}</T>
        </Banner>
      )}
      {visit.window?.state === "restarting" && (
        <Banner tone="info" size="kiosk" testId="notice-window">
          <T>{link.windowRestarting}</T>
        </Banner>
      )}
      {visit.window?.state === "fault" && (
        <Banner tone="error" size="kiosk" testId="notice-window">
          <T>{link.windowFault}</T>
        </Banner>
      )}
    </>
  );
}
