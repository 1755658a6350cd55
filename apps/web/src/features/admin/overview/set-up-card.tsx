"use client";

import type { Overview, SetUpStep } from "@seonchak/schema";
import { ChevronRight, Circle, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "../../../i18n/navigation.tsx";
import { Card, CardHead } from "../../../ui/card.tsx";

const pathOf: Record<SetUpStep, string> = {
  council: "/admin/settings",
  lockers: "/admin/locations",
  people: "/admin/roster",
  secondFactor: "/admin/account",
  secondAdministrator: "/admin/administrators",
  firstRound: "/admin/rounds",
};

/** What an empty council does until its first round opens: each step a link to where it is done, ticked once it is. */
export function SetUpCard({ steps }: { steps: Overview["setUp"] }) {
  const t = useTranslations("adminOverview");
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <Card aria-labelledby="set-up">
      <CardHead id="set-up" title={t("setUpTitle")} aside={t("setUpDone", { done, all: steps.length })} />
      <p className="mb-2 text-ink-2">{t("setUpLead")}</p>
      <ol className="-mx-2 grid gap-1">
        {steps.map(({ step, isDone }) => (
          <li key={step}>
            <Link
              href={pathOf[step]}
              className="flex min-h-tap items-center gap-3 rounded-control px-2 py-2 transition-colors duration-150 hover:bg-sunken"
            >
              {isDone ? (
                <CircleCheck aria-hidden="true" className="size-5 shrink-0 text-ok" />
              ) : (
                <Circle aria-hidden="true" className="size-5 shrink-0 text-field-line" />
              )}
              <span className="min-w-0 flex-1">
                <span className="block font-semibold">
                  {t(`setUp.${step}`)} <span className="sr-only">({isDone ? t("setUpIsDone") : t("setUpIsOpen")})</span>
                </span>
                <span className="block text-sm text-ink-2">{t(`setUpWhy.${step}`)}</span>
              </span>
              <ChevronRight aria-hidden="true" className="size-4.5 shrink-0 text-ink-2" />
            </Link>
          </li>
        ))}
      </ol>
      {/* No step of its own: many councils have lockers alone. */}
      <p className="mt-3 border-t border-line pt-3 text-sm text-ink-2">
        {t.rich("setUpExams", {
          link: (words) => (
            <Link href="/admin/programmes" className="underline underline-offset-4 hover:text-ink">
              {words}
            </Link>
          ),
        })}
      </p>
    </Card>
  );
}
