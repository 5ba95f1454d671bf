/** Who watches the operator's call, by name: operator and citizen read the same (O-09). */

import type { SessionView } from "@madoguchi/shared/protocol";
import { Banner } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import { useTexts } from "../texts/index.ts";

export function ViewersBanner(props: { readonly session: SessionView }): ReactNode {
  const t = useTexts();
  const names = (state: "asked" | "allowed"): string =>
    props.session.viewers
      .filter((viewer) => viewer.state === state)
      .map((viewer) => viewer.name)
      .join(t.common.listSeparator);
  const allowed = names("allowed");
  const asked = names("asked");
  return (
    <>
      {allowed !== "" && (
        <Banner tone="info" testId="viewers-allowed">
          {t.watch.viewers(allowed)}
        </Banner>
      )}
      {asked !== "" && (
        <Banner tone="info" testId="viewers-asked">
          {t.watch.asked(asked)}
        </Banner>
      )}
    </>
  );
}
