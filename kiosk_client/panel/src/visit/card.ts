/** The card reader, as the screens ask about it. */

import type { PanelCard } from "@madoguchi/shared/protocol";

export function hasReader(card: PanelCard | null): card is PanelCard {
  return card !== null && card.phase !== "off";
}

/** Whether a card is on the reader now. */
export function hasCard(card: PanelCard | null): boolean {
  return hasReader(card) && card.phase !== "empty";
}
