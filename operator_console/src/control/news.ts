/** What the citizen changed about the consent in mid-call: said until the next thing happens (O-09). */

import type { Power } from "@madoguchi/shared/protocol";

import type { Control } from "./control.ts";

export interface PowerChange {
  readonly powers: readonly Power[];
  readonly given: boolean;
}

export interface News {
  readonly powers: readonly Power[];
  /** What was going on about control when this was last looked at. */
  readonly moment: string;
  readonly change: PowerChange | null;
}

/** The citizen's powers and control as they are now. */
export interface Now {
  readonly powers: readonly Power[];
  readonly control: Control;
}

export function firstNews({ powers, control }: Now): News {
  return { powers, moment: momentOf(control), change: null };
}

/** The same object while nothing has happened. */
export function laterNews(news: News, { powers, control }: Now): News {
  const moment = momentOf(control);
  if (powers.join() !== news.powers.join()) {
    return { powers, moment, change: changeOf(news.powers, powers) };
  }
  return moment === news.moment ? news : { powers, moment, change: null };
}

function changeOf(before: readonly Power[], now: readonly Power[]): PowerChange {
  const taken = before.filter((power) => !now.includes(power));
  if (taken.length > 0) return { powers: taken, given: false };
  return { powers: now.filter((power) => !before.includes(power)), given: true };
}

/** Not what the consent itself changes: the kiosk says a moment later what may now be asked. */
function momentOf({ open, holder, reason, wish }: Control): string {
  const lease = "lease" in holder ? holder.lease : null;
  return JSON.stringify([open, holder.kind, lease, reason, wish]);
}
