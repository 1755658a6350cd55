"use client";

import type { MyHold } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { Card } from "../../ui/card.tsx";
import { notify } from "../../ui/notify.ts";
import type { LinkState } from "../live/link-state.ts";
import { serverNowMs } from "../live/server-clock.ts";
import { useServerMoment } from "../live/server-moment.ts";
import { HoldPanel } from "../lockers/hold-sheet.tsx";

type MyHoldCardProps = { hold: MyHold; link: LinkState; onChanged: () => void };

/** What I hold right now, with its clock; the same two acts as on the lockers' sheet. */
export function MyHoldCard({ hold, link, onChanged }: MyHoldCardProps) {
  const t = useTranslations("lockers");
  const endsAtMs = hold.expiresAt === null ? null : Date.parse(hold.expiresAt);
  useServerMoment(endsAtMs === null ? [] : [endsAtMs]);
  if (endsAtMs !== null && endsAtMs <= serverNowMs()) return null;
  const number = hold.locker.lockerNumber;
  return (
    <Card className="border-brand-line p-4.5" aria-label={t("sheet.label", { number })}>
      <HoldPanel
        hold={hold}
        link={link}
        onGone={onChanged}
        onGivenUp={() => notify({ tone: "ok", text: t("told.givenUp", { number }) })}
        onConfirmed={() => notify({ tone: "ok", text: t("told.confirmed", { number }) })}
      />
    </Card>
  );
}
