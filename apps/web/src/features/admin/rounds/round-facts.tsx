"use client";

import type { AdminRound } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { CardFact } from "../desk/card-fact.tsx";
import { durationOf } from "../desk/duration-of.ts";
import { Moment } from "../desk/moment.tsx";

/** When a round opens and ends, how long a hold lasts, and who may take part. */
export function RoundFacts({ round }: { round: AdminRound }) {
  const t = useTranslations("adminRounds");
  const common = useTranslations("adminCommon.duration");
  const hold = durationOf(round.holdMs);
  return (
    <dl className="grid gap-x-8 gap-y-2 sm:flex sm:flex-wrap">
      <CardFact name={t("opensAt")}>
        <Time at={round.opensAt} />
      </CardFact>
      <CardFact name={t("closesAt")}>
        <Time at={round.closesAt} />
      </CardFact>
      <CardFact name={t("expiresAt")}>
        <Time at={round.expiresAt} />
      </CardFact>
      <CardFact name={t("holdTime")}>{common(hold.unit, { count: hold.count })}</CardFact>
      <CardFact name={t("eligible")}>
        {round.cohorts.length === 0 ? t("everyStudent") : round.cohorts.join(", ")}
      </CardFact>
    </dl>
  );
}

/** The server sends 1970 for a time that was never set. */
function Time({ at }: { at: string }) {
  const t = useTranslations("adminRounds");
  return Date.parse(at) === 0 ? <span className="text-ink-2">{t("notSet")}</span> : <Moment at={at} />;
}
