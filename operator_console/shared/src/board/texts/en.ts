import type { Translation } from "../../i18n/index.ts";
import type { ja } from "./ja.ts";

/** English. */
export const en: Translation<typeof ja> = {
  title: "Whiteboard",
  draw: "Draw",
  black: "Black",
  blue: "Blue",
  red: "Red",
  type: "Text",
  undo: "Undo",
  wipe: "Erase all",
  close: "Close",
  surface: "Whiteboard. Draw with a finger or a pen.",
  place: "The arrow keys move the place where text goes.",
  input: "Type text here",
  write: "Write",
  citizen: "Citizen",
  operator: "Staff",
  drew: (count) => `Drawings: ${count}`,
  away: "It reaches the other side once connected.",
  full: "The board is full. Erase something to go on.",
  calm: "Never write a PIN here. Nothing is kept.",
  wipeTitle: "Erase everything?",
  closeTitle: "Closing erases the board",
  yesWipe: "Erase all",
  yesClose: "Erase and close",
  stay: "Go back",
};
