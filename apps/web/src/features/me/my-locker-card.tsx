"use client";

import type { MyLocker } from "@seonchak/schema";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import type { LinkState } from "../live/link-state.ts";
import { canAct } from "../live/link-state.ts";
import { useLockerWords } from "../lockers/words.ts";

/** Fetched beside the card, not with the page: a dialog weighs as much as everything else here. */
const ReleaseDialog = dynamic(() => import("./release-dialog.tsx").then((part) => part.ReleaseDialog), { ssr: false });

/** My confirmed locker: its number large, where it is, until when; and giving it back, which asks once. */
export function MyLockerCard({ locker, link }: { locker: MyLocker; link: LinkState }) {
  const t = useTranslations("me");
  const words = useLockerWords();
  const [isAsking, setAsking] = useState(false);
  const { lockerNumber } = locker.locker;
  return (
    <Card className="grid gap-4 p-4.5" aria-label={t("mine", { number: lockerNumber })}>
      <div className="flex items-center gap-4">
        <p className="grid min-w-26 shrink-0 place-items-center rounded-card bg-brand px-3.5 py-5 text-3xl font-bold text-brand-ink">
          {lockerNumber}
        </p>
        <div className="min-w-0">
          <h2>{words.nameOf({ nameKo: locker.roundNameKo, nameEn: locker.roundNameEn })}</h2>
          <p className="text-balance text-ink-2">{words.placeOf(locker.locker)}</p>
          <p className="text-sm text-ink-2">{t("until", { usableUntil: words.timeOf(locker.usableUntil) })}</p>
        </div>
      </div>
      <Button
        tone="danger"
        className="justify-self-start"
        onClick={() => setAsking(true)}
        disabledReason={canAct(link) ? undefined : t(link === "offline" ? "offline" : "away")}
      >
        {t("release.button")}
      </Button>
      <ReleaseDialog locker={locker} open={isAsking} onOpenChange={setAsking} />
    </Card>
  );
}
