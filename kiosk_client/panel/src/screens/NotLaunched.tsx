import { Banner } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

/** The page was opened without the agent's token: only engineers ever see this. */
export function NotLaunched(): ReactNode {
  return (
    <Banner tone="error" size="kiosk" testId="not-launched">
      <p lang="ja">この画面は窓口端末のプログラムから開いてください。</p>
      <p lang="en">Open this page from the kiosk agent (`madoguchi kiosk`).</p>
    </Banner>
  );
}
