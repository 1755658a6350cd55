"use client";

import type { InvariantResult } from "@seonchak/schema";
import { useMessages, useTranslations } from "next-intl";
import { Card, CardHead } from "../../../ui/card.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { StateLine } from "./state-line.tsx";

type InvariantsCardProps = { invariants: readonly InvariantResult[]; isUp: boolean };

/** The promises that the product checks on its live stores, each with its state (DESIGN 4). */
export function InvariantsCard({ invariants, isUp }: InvariantsCardProps) {
  const t = useTranslations("adminSystem");
  const titles: Record<string, string | undefined> = useMessages().adminSystem.invariantTitles;
  const broken = invariants.filter((result) => !result.ok).length;
  return (
    <Card aria-labelledby="invariants">
      <CardHead
        id="invariants"
        title={t("invariants")}
        aside={
          isUp && (
            <Pill tone={broken === 0 ? "ok" : "danger"}>
              {broken === 0 ? t("allKept") : t("broken", { count: broken })}
            </Pill>
          )
        }
      />
      {isUp ? (
        <ul>
          {invariants.map((result) => (
            <StateLine
              key={result.id}
              ok={result.ok}
              name={
                <>
                  <span className="mr-2 font-mono text-sm text-ink-2">{result.id}</span>
                  {titles[result.id] ?? result.title}
                </>
              }
              state={result.ok ? t("kept") : t("breaches", { count: result.breaches.length })}
            >
              {!result.ok && <Breaches breaches={result.breaches} />}
            </StateLine>
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">{t("notChecked")}</p>
      )}
    </Card>
  );
}

function Breaches({ breaches }: { breaches: readonly string[] }) {
  return (
    <ul className="mt-1 grid max-h-48 gap-1 overflow-y-auto rounded-control bg-danger-soft px-3 py-2 text-sm">
      {breaches.map((breach) => (
        <li key={breach} lang="en" className="break-words">
          {breach}
        </li>
      ))}
    </ul>
  );
}
