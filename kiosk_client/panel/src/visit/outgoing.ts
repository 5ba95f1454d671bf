/** What the agent and the server must be told, read off the visit: pure, so that it is tested. */

import type { PanelMessage } from "@madoguchi/shared/protocol";
import { controlIntents } from "./control.ts";
import type { Visit } from "./machine.ts";

/** Messages that the step from `before` to `after` calls for. */
export function outgoing(before: Visit, after: Visit): readonly PanelMessage[] {
  const messages: PanelMessage[] = intents(after).filter(
    (message) => !intents(before).includes(message),
  );
  const { stage, control } = after;
  if (control.decided !== null && control.decided !== before.control.decided) {
    messages.push(control.decided);
  }
  if (stage.kind === "attract" && before.stage.kind !== "attract" && stage.cause !== null) {
    messages.push({ type: "panel.reset", v: 1, cause: stage.cause });
  }
  return messages;
}

/** Everything the server may not know yet; all of it may safely be said twice. */
export function intents(visit: Visit): readonly PanelMessage[] {
  const { stage, leaving } = visit;
  const found: PanelMessage[] = [...controlIntents(visit.control)];
  if (leaving !== null) found.push(leaving);
  if (stage.kind === "calling") found.push(stage.request);
  if (stage.kind !== "session") return found;
  if (stage.answer !== null) found.push(stage.answer);
  if (stage.wanted !== null) found.push(stage.wanted);
  found.push(...stage.watchers);
  return found;
}
