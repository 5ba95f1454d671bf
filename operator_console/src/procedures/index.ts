/** The procedure of each purpose (用件): flows are data, so that rules can change without code (Z-15). */

import type { Purpose } from "@madoguchi/shared/protocol";

import { newApplication, photoHelp, renewalOrLoss } from "./application.ts";
import type { Procedure } from "./model.ts";
import { otherQuestions } from "./other.ts";
import { bankAccount, insuranceCard } from "./portal.ts";

export type { ConsoleLanguage, Localised, Procedure, Script, Step } from "./model.ts";

export const PROCEDURES: Readonly<Record<Purpose, Procedure>> = {
  new_application: newApplication,
  renewal_or_loss: renewalOrLoss,
  insurance_card: insuranceCard,
  bank_account: bankAccount,
  photo_help: photoHelp,
  other: otherQuestions,
};
