/** Sentences across the page: the own connection, and what just happened. */

import { Banner, Button, CloseIcon, type BannerTone } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import type { Desk, Notice } from "../state/desk.ts";
import { TEXTS, useTexts, type Texts } from "../texts/index.ts";

export function DeskBanners(props: {
  readonly desk: Desk;
  readonly onDismiss: () => void;
}): ReactNode {
  const { desk, onDismiss } = props;
  const t = useTexts();
  const { notice, stage } = desk;
  const inCall = stage.kind === "session" && stage.session.state === "in_call";
  return (
    <>
      {desk.link === "lost" && (
        <Banner tone="warning" testId="link-lost">
          {inCall ? t.server.lostInCall : t.server.lost}
        </Banner>
      )}
      {desk.cardsLeft.map((card) => (
        <Banner key={card.kiosk_id} tone="error" testId="card-left">
          {t.cardLeft(card.kiosk_name)}
        </Banner>
      ))}
      {desk.closed.length > 0 && (
        <Banner tone="info" testId="kiosks-closed">
          {t.kiosksClosed(desk.closed.map((kiosk) => kiosk.kiosk_name))}
        </Banner>
      )}
      {notice !== null && (
        <Banner
          tone={toneOf(notice)}
          testId={`notice-${notice.kind}`}
          action={
            <Button
              variant="quiet"
              icon={<CloseIcon />}
              aria-label={t.common.close}
              onClick={onDismiss}
            />
          }
        >
          {noticeText(notice, t)}
        </Banner>
      )}
    </>
  );
}

function toneOf(notice: Notice): BannerTone {
  switch (notice.kind) {
    case "saved":
      return "success";
    case "ended":
    case "requeued":
    case "taken":
      return "info";
    case "not_saved":
    case "unreadable":
    case "refused":
      return "warning";
  }
}

function noticeText(notice: Notice, t: Texts): string {
  switch (notice.kind) {
    case "saved":
      return t.wrapUp.saved;
    case "not_saved":
      return t.wrapUp.notSaved;
    case "ended":
      return notice.reason === null ? t.notice.ended : `${t.endReason[notice.reason]}${t.common.stop}`;
    case "requeued":
      return t.notice.requeued;
    case "taken":
      return t.home.taken;
    case "unreadable":
      return t.server.unexpected;
    case "refused":
      return t === TEXTS.ja ? notice.error.message_ja : notice.error.message_en;
  }
}
