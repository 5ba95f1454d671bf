/** Who holds control, large and in colour; how to ask for it and to give it back (Z-03). */

import { clock } from "@madoguchi/shared/i18n";
import type { Power } from "@madoguchi/shared/protocol";
import type { WindowLinkState } from "@madoguchi/shared/window";
import {
  Button,
  CursorIcon,
  EyeOffIcon,
  HandIcon,
  HandOverIcon,
  HourglassIcon,
  PersonIcon,
} from "@madoguchi/shared/ui";
import { useState, type ReactNode } from "react";

import type { ControlClient } from "../../control/client.ts";
import { isWishPossible, shownHolder, type Control, type Holder } from "../../control/control.ts";
import { firstNews, laterNews, type Now } from "../../control/news.ts";
import { useTexts, type Texts } from "../../texts/index.ts";
import { useNow } from "../useNow.ts";
import styles from "./ControlBar.module.css";

const ICONS = {
  unknown: HourglassIcon,
  citizen: PersonIcon,
  asked: HourglassIcon,
  operator: CursorIcon,
  parked: EyeOffIcon,
} as const;

export function ControlBar(props: {
  readonly client: ControlClient;
  readonly control: Control;
  readonly powers: readonly Power[];
  /** How the path to the kiosk is; while it is gone, nobody here knows who holds control. */
  readonly link: WindowLinkState;
  /** What the tool in the hand does; it has the word while there is one. */
  readonly hint: string | null;
  /** The pointing tools, and whatever else works beside control. */
  readonly tools: ReactNode;
}): ReactNode {
  const { client, control, powers, link } = props;
  const t = useTexts();
  const news = useNews({ powers, control }, t);
  const holder = shownHolder(control, powers.includes("see"), link);
  return (
    <section className={styles.bar} aria-label={t.control.title} data-testid="control-bar">
      <HolderBadge holder={holder} asking={control.wish === "ask"} />
      <ControlButtons client={client} control={control} />
      <p className={styles.words} role="status" data-testid="control-words" data-reason={control.reason}>
        {props.hint ?? news ?? wordsOf(control, powers, holder, t)}
      </p>
      <div className={styles.tools}>{props.tools}</div>
    </section>
  );
}

function HolderBadge(props: { readonly holder: Holder; readonly asking: boolean }): ReactNode {
  const t = useTexts();
  const { holder } = props;
  const shown = props.asking && holder.kind === "citizen" ? "asked" : holder.kind;
  const Icon = ICONS[shown];
  return (
    <p className={styles.badge} data-testid="control-holder" data-holder={shown}>
      <Icon size={28} />
      <strong>{t.control.holder[shown]}</strong>
      {"sinceMs" in holder && <HeldFor sinceMs={holder.sinceMs} />}
    </p>
  );
}

function HeldFor(props: { readonly sinceMs: number }): ReactNode {
  const t = useTexts();
  const now = useNow();
  return (
    <span className={styles.elapsed} data-testid="control-elapsed">
      <span className={styles.held}>{t.control.held}</span> {clock(now - props.sinceMs)}
    </span>
  );
}

function ControlButtons(props: {
  readonly client: ControlClient;
  readonly control: Control;
}): ReactNode {
  const { client, control } = props;
  const t = useTexts();
  if (isWishPossible(control, "give_back")) {
    return (
      <Button
        variant="secondary"
        icon={<HandOverIcon size={20} />}
        title={t.control.giveBackKeys}
        data-testid="control-give-back"
        onClick={() => {
          client.giveBack();
        }}
      >
        {t.control.giveBack} <kbd className={styles.keys}>Esc Esc</kbd>
      </Button>
    );
  }
  if (isWishPossible(control, "withdraw")) {
    return (
      <Button
        variant="secondary"
        data-testid="control-withdraw"
        onClick={() => {
          client.withdraw();
        }}
      >
        {t.control.withdraw}
      </Button>
    );
  }
  return (
    <Button
      icon={<HandIcon size={20} />}
      disabled={!isWishPossible(control, "ask")}
      data-testid="control-ask"
      onClick={() => {
        client.ask();
      }}
    >
      {t.control.ask}
    </Button>
  );
}

/** One sentence: what is going on, and what can be done. */
function wordsOf(control: Control, powers: readonly Power[], holder: Holder, t: Texts): string {
  if (!powers.includes("see")) return t.control.noSee;
  if (!control.open) return control.reason === "link_lost" ? t.control.reasons.link_lost : t.control.noLink;
  if (holder.kind === "unknown") return t.control.noLink;
  if (control.wish === "ask") return t.control.asking;
  if (control.wish === "give_back") return t.control.giving;
  const { reason } = control;
  if (reason === null) return t.control.noLink;
  if (!control.mayOperate && (reason === "start" || reason === "ended")) return t.control.notAllowed;
  if (control.holder.kind === "citizen" && reason === "start") return t.control.citizenHolds;
  if (control.holder.kind === "operator" && reason === "granted") return t.control.operatorHolds;
  return t.control.reasons[reason];
}

/** What the citizen changed about the consent in mid-call, until something else happens. */
function useNews(now: Now, t: Texts): string | null {
  const [before, setBefore] = useState(() => firstNews(now));
  const news = laterNews(before, now);
  if (news !== before) setBefore(news);
  if (news.change === null) return null;
  const names = news.change.powers.map((power) => t.control.power[power]).join(t.common.listSeparator);
  return news.change.given ? t.control.powerGiven(names) : t.control.powerTaken(names);
}
