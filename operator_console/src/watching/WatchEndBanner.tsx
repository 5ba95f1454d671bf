/** What became of the last watch, until it is read. */

import { Banner, Button, CloseIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import type { WatchClient } from "./watchClient.ts";
import type { Watching } from "./watching.ts";

export function WatchEndBanner(props: {
  readonly client: WatchClient;
  readonly watching: Watching;
}): ReactNode {
  const t = useTexts();
  const { end } = props.watching;
  if (end === null) return null;
  return (
    <Banner
      tone="info"
      testId={`watch-${end}`}
      action={
        <Button
          variant="quiet"
          icon={<CloseIcon />}
          aria-label={t.common.close}
          onClick={() => {
            props.client.dismiss();
          }}
        />
      }
    >
      {t.watch.end[end]}
    </Banner>
  );
}
