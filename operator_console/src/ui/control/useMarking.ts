import { useEffect, useState, useSyncExternalStore } from "react";

import type { ControlClient } from "../../control/client.ts";
import { MarkingClient, type MarkingView } from "../../control/markingClient.ts";

export interface Marking extends MarkingView {
  readonly client: MarkingClient;
}

/** The pointing tools of one call. */
export function useMarking(control: ControlClient): Marking {
  const [client] = useState(() => new MarkingClient(control));
  useEffect(() => client.start(), [client]);
  const view = useSyncExternalStore(client.subscribe, client.snapshot);
  return { ...view, client };
}
