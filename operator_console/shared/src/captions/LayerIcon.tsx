import type { ReactNode } from "react";

import type { Layer } from "../protocol/index.ts";
import { CloseIcon, MachineIcon, QuoteIcon, SimilarIcon, StampIcon } from "../ui/icons.tsx";

const ICONS = {
  phrase: StampIcon,
  memory: SimilarIcon,
  machine: MachineIcon,
  same: QuoteIcon,
  none: CloseIcon,
} as const;

/** Where a translation comes from, as a picture beside its word: colour alone would not do. */
export function LayerIcon(props: { readonly layer: Layer; readonly size?: number }): ReactNode {
  const Icon = ICONS[props.layer];
  return <Icon size={props.size ?? 16} />;
}
