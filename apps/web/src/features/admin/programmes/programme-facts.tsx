"use client";

import type { AdminProgramme } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "../../../i18n/format-time.ts";
import { Link } from "../../../i18n/navigation.tsx";
import { CardFact } from "../desk/card-fact.tsx";
import { minuteWords } from "./minute-words.ts";

/** What a programme's slots are, and how many people and bookings there are from now on. */
export function ProgrammeFacts({ programme }: { programme: AdminProgramme }) {
  const t = useTranslations("adminProgrammes");
  const locale = useLocale();
  const { approval, slotMinutes, capacity, opensMinute, closesMinute, slotsUntil, isPublished } = programme;
  return (
    <dl className="grid gap-x-8 gap-y-2 sm:flex sm:flex-wrap">
      <CardFact name={t("facts.approval")}>{t(`approval.${approval}`)}</CardFact>
      <CardFact name={t("facts.slots")}>{t("slotsOf", { minutes: slotMinutes, capacity })}</CardFact>
      <CardFact name={t("facts.hours")}>
        {minuteWords(opensMinute)}–{minuteWords(closesMinute)}
      </CardFact>
      <CardFact name={t("facts.slotsUntil")}>
        {slotsUntil ? t("untilDay", { day: formatDate(Date.parse(slotsUntil) - 1, locale) }) : t("noSlots")}
      </CardFact>
      {isPublished && <Numbers programme={programme} />}
    </dl>
  );
}

function Numbers({ programme }: { programme: AdminProgramme }) {
  const t = useTranslations("adminProgrammes");
  const { approval, code, confirmedPeople, pendingCount, closedCount } = programme;
  const pending = t("bookings", { count: pendingCount });
  return (
    <>
      <CardFact name={t("facts.confirmed")}>{t("people", { count: confirmedPeople })}</CardFact>
      <CardFact name={t(approval === "manual" ? "facts.pending" : "facts.held")}>
        {pendingCount > 0 ? (
          <Link
            href={`/admin/bookings?status=pending&programme=${code}`}
            className="underline underline-offset-4 hover:text-brand"
          >
            {pending}
          </Link>
        ) : (
          pending
        )}
      </CardFact>
      {closedCount > 0 && <CardFact name={t("facts.closed")}>{t("slotCount", { count: closedCount })}</CardFact>}
    </>
  );
}
