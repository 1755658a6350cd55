"use client";

import type { ConfirmPreview, SlotDemand } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { rangeInWords } from "../../exams/time-words.ts";
import { Fact } from "./fact.tsx";
import { ReasonList } from "./reason-list.tsx";

/** What a confirmation would do now: how many fit, how many people that is, who does not fit, and each time's room. */
export function ConfirmConsequence({ preview: { bookings, slots } }: { preview: ConfirmPreview }) {
  const t = useTranslations("adminBookings.confirming");
  const fitting = bookings.filter(({ reason }) => reason === null);
  const left = bookings.flatMap(({ id, name, people, reason }) =>
    reason === null ? [] : [{ id, name, people, reason }],
  );
  const people = fitting.reduce((sum, booking) => sum + booking.people, 0);
  return (
    <div className="grid gap-3.5">
      <dl className="grid grid-cols-3 gap-2">
        <Fact name={t("fitting")}>{t("bookings", { count: fitting.length })}</Fact>
        <Fact name={t("notFitting")}>{t("bookings", { count: left.length })}</Fact>
        <Fact name={t("peopleAdded")}>{t("people", { count: people })}</Fact>
      </dl>
      {left.length > 0 && <ReasonList title={t("leftTitle")} bookings={left} />}
      {slots.length > 0 && <Slots slots={slots} />}
    </div>
  );
}

function Slots({ slots }: { slots: readonly SlotDemand[] }) {
  const t = useTranslations("adminBookings.confirming");
  const locale = useLocale();
  return (
    <section
      aria-label={t("slotsTitle")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
      className="max-h-56 overflow-auto rounded-control border border-line"
    >
      <table className="w-full text-left text-sm">
        <caption className="sr-only">{t("slotsTitle")}</caption>
        <thead>
          <tr className="text-ink-2">
            <th scope="col" className="px-3 py-2 font-medium">
              {t("slotTime")}
            </th>
            <th scope="col" className="px-2 py-2 text-right font-medium">
              {t("slotWanted")}
            </th>
            <th scope="col" className="px-3 py-2 text-right font-medium">
              {t("slotLeft")}
            </th>
          </tr>
        </thead>
        <tbody>
          {slots.map((slot) => (
            <tr key={`${slot.programme} ${slot.start}`} className="border-t border-line align-top">
              <th scope="row" className="px-3 py-2 font-normal">
                {rangeInWords(slot, locale)}
              </th>
              <td className="px-2 py-2 text-right whitespace-nowrap">{t("people", { count: slot.wanted })}</td>
              <td className="px-3 py-2 text-right">
                <Room slot={slot} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Room({ slot: { remaining, fitting } }: { slot: SlotDemand }) {
  const t = useTranslations("adminBookings.confirming");
  return (
    <>
      <span className="sr-only">{t("slotRoom", { before: remaining, after: remaining - fitting })}</span>
      <span aria-hidden="true" className="whitespace-nowrap">
        {t("count", { count: remaining })} → <b>{t("count", { count: remaining - fitting })}</b>
      </span>
    </>
  );
}
