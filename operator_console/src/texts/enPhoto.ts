/** Taking the citizen's photo, on the operator's side. */

import type { jaPhoto } from "./jaPhoto.ts";

export const enPhoto: typeof jaPhoto = {
  title: "Photo",
  phases: {
    idle: "No photo is being taken",
    starting: "The camera is being prepared",
    framing: "The citizen finds the right position",
    countdown: "The photo will be taken in a moment",
    taking: "The photo is being taken",
    taken: "Taken. The citizen decides whether to use it",
    placing: "Being put into the application",
    placed: "It is in the application",
    refused: "The application site did not take it",
    accepted: "The application site took it; the kiosk's copy is gone",
    failed: "No photo could be taken",
  },
  ready: "The position is good",
  told: (advice: string) => `The citizen is told: ${advice}`,
  press: "Press the shutter",
  override: "If it can be used despite the advice",
  reasons: {
    looks_right: "I looked: it is fine",
    cannot_better: "Another photo would be the same",
    circumstances: "There are reasons (not kept)",
  },
  overridden: {
    citizen: (reason: string) => `The citizen's word: ${reason}`,
    operator: (reason: string) => `The operator's word: ${reason}`,
  },
};
