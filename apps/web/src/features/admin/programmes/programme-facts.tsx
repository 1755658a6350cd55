"use client";

import type { AdminProgramme } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "../../../i18n/format-time.ts";
import { Link } from "../../../i18n/navigation.tsx";
import { minuteWords } from "./minute-words.ts";

/** What a programme's slots are, and how many people and bookings there are from now on. */
export function ProgrammeFacts({ programme }: { programme: AdminProgramme }) {
  const t = useTranslations("adminProgrammes");
  const locale = useLocale();
  const { approval, slotMinutes, capacity, opensMinute, closesMinute, slotsUntil, isPublished } = programme;
  return (
    <dl className="grid gap-x-8 gap-y-2 sm:flex sm:flex-wrap">
      <Fact name={t("facts.approval")}>{t(`approval.${approval}`)}</Fact>
      <Fact name={t("facts.slots")}>{t("slotsOf", { minutes: slotMinutes, capacity })}</Fact>
      <Fact name={t("facts.hours")}>
        {minuteWords(opensMinute)}–{minuteWords(closesMinute)}
      </Fact>
      <Fact name={t("facts.slotsUntil")}>
        {slotsUntil ? t("untilDay", { day: formatDate(Date.parse(slotsUntil) - 1, locale) }) : t("noSlots")}
      </Fact>
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
      <Fact name={t("facts.confirmed")}>{t("people", { count: confirmedPeople })}</Fact>
      <Fact name={t(approval === "manual" ? "facts.pending" : "facts.held")}>
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
      </Fact>
      {closedCount > 0 && <Fact name={t("facts.closed")}>{t("slotCount", { count: closedCount })}</Fact>}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4 sm:block">
      <dt className="text-sm text-ink-2">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}
