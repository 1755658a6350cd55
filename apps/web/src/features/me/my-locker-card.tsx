"use client";

import type { MyLocker } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { refusalOf } from "../../trpc/refusal-of.ts";
import { AlertDialog } from "../../ui/alert-dialog.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { notify } from "../../ui/notify.ts";
import type { LinkState } from "../live/link-state.ts";
import { canAct } from "../live/link-state.ts";
import { useLockerActs } from "../lockers/locker-acts.ts";
import { useLockerWords } from "../lockers/words.ts";

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
          <h3 className="text-lg font-semibold">
            {words.nameOf({ nameKo: locker.roundNameKo, nameEn: locker.roundNameEn })}
          </h3>
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

type ReleaseDialogProps = { locker: MyLocker; open: boolean; onOpenChange: (open: boolean) => void };

/** Says what is lost before it is. */
function ReleaseDialog({ locker, open, onOpenChange }: ReleaseDialogProps) {
  const t = useTranslations("me.release");
  const words = useLockerWords();
  const acts = useLockerActs();
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const number = locker.locker.lockerNumber;
  async function release() {
    setPending(true);
    setTrouble(null);
    try {
      await acts.release({ lockerNumber: number, roundId: locker.roundId });
      notify({ tone: "ok", text: t("done", { number }) });
      onOpenChange(false);
    } catch (error) {
      setTrouble(refusalOf(error)?.message ?? t("unanswered"));
    } finally {
      setPending(false);
    }
  }
  return (
    <AlertDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("title", { number })}
      description={t("lost", { number, place: words.nameOf(locker.locker) })}
      cancelLabel={t("keep")}
      confirmLabel={t("confirm")}
      pending={isPending}
      onConfirm={() => void release()}
    >
      {trouble !== null && (
        <p role="alert" className="font-medium text-danger">
          {trouble}
        </p>
      )}
    </AlertDialog>
  );
}
