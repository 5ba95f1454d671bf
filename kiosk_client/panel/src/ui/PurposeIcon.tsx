import type { Purpose } from "@madoguchi/shared/protocol";
import type { ReactNode } from "react";

const DRAWINGS: Readonly<Record<Purpose, ReactNode>> = {
  new_application: (
    <>
      <rect x="4" y="12" width="40" height="26" rx="3" />
      <circle cx="15" cy="23" r="4" />
      <path d="M9 33c1-5 11-5 12 0 M27 20h11 M27 26h11 M27 32h7" />
    </>
  ),
  renewal_or_loss: (
    <>
      <path d="M8 24a16 16 0 0 1 28-11 M40 24a16 16 0 0 1-28 11" />
      <path d="M36 5v9h-9 M12 43v-9h9" />
    </>
  ),
  insurance_card: (
    <>
      <path d="M24 42C10 32 5 25 5 17a9 9 0 0 1 19-3 9 9 0 0 1 19 3c0 8-5 15-19 25z" />
      <path d="M24 18v12 M18 24h12" />
    </>
  ),
  bank_account: (
    <>
      <path d="M5 18L24 6l19 12z M8 41h32" />
      <path d="M12 22v14 M20 22v14 M28 22v14 M36 22v14" />
    </>
  ),
  photo_help: (
    <>
      <path d="M5 15h9l4-6h12l4 6h9v25H5z" />
      <circle cx="24" cy="26" r="8" />
    </>
  ),
  other: (
    <>
      <circle cx="24" cy="24" r="19" />
      <path d="M18 19c0-8 12-8 12 0 0 5-6 5-6 10 M24 35v1" />
    </>
  ),
};

export function PurposeIcon({ purpose }: { readonly purpose: Purpose }): ReactNode {
  return (
    <svg
      viewBox="0 0 48 48"
      width={72}
      height={72}
      fill="none"
      stroke="currentColor"
      strokeWidth={3}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {DRAWINGS[purpose]}
    </svg>
  );
}
