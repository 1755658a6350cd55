"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "../../../i18n/navigation.tsx";
import { Card, CardHead } from "../../../ui/card.tsx";
import type { NextStep } from "./next-steps.ts";
import { stepPath } from "./next-steps.ts";

/** What to do now, each step a link to where it is done. */
export function NextStepsList({ steps }: { steps: readonly NextStep[] }) {
  const t = useTranslations("adminOverview");
  return (
    <Card aria-labelledby="next-steps">
      <CardHead id="next-steps" title={t("nextTitle")} />
      {steps.length === 0 ? (
        <p className="text-ink-2">{t("nextNothing")}</p>
      ) : (
        <ul className="-mx-2 grid gap-1">
          {steps.map((step) => (
            <li key={step}>
              <Link
                href={stepPath[step]}
                className="flex min-h-tap items-center gap-3 rounded-control px-2 py-2 transition-colors duration-150 hover:bg-sunken"
              >
                <span className="min-w-0 flex-1">
                  <span className="block font-semibold">{t(`steps.${step}`)}</span>
                  <span className="block text-sm text-ink-2">{t(`stepWhy.${step}`)}</span>
                </span>
                <ChevronRight aria-hidden="true" className="size-4.5 shrink-0 text-ink-2" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
