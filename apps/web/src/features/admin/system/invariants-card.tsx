"use client";

import type { InvariantId, InvariantResult } from "@seonchak/schema";
import { Circle } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../ui/button.tsx";
import { Card, CardHead } from "../../../ui/card.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { useTrouble } from "../desk/act-reason.ts";
import { Moment } from "../desk/moment.tsx";
import { RefusalNote } from "../desk/refusal-note.tsx";
import { StateLine } from "./state-line.tsx";
import { checkIds, useChecks } from "./use-checks.ts";

/** The promises that the product checks on its live stores when somebody asks, each with its state (DESIGN 4). */
export function InvariantsCard({ isUp }: { isUp: boolean }) {
  const t = useTranslations("adminSystem");
  const { results, broken, isDone, isRunning, error, checkedAt, run } = useChecks();
  const trouble = useTrouble();
  return (
    <Card aria-labelledby="invariants">
      <CardHead id="invariants" title={t("invariants")} aside={isDone && <Verdict broken={broken} />} />
      <p className="mb-3 text-ink-2">{t("invariantsLead")}</p>
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <Button onClick={run} pending={isRunning} disabledReason={trouble ?? (isUp ? undefined : t("notChecked"))}>
          {isDone ? t("checkAgain") : t("check")}
        </Button>
        <p role="status" className="text-sm text-ink-2">
          {isRunning && t("checkingNow", { done: results.size, all: checkIds.length })}
          {!isRunning && checkedAt && t.rich("checkedAt", { at: () => <Moment at={checkedAt} seconds /> })}
        </p>
      </div>
      <RefusalNote error={error} />
      <ul>
        {checkIds.map((id) => (
          <CheckLine key={id} id={id} result={results.get(id)} isWaiting={isRunning} />
        ))}
      </ul>
    </Card>
  );
}

function Verdict({ broken }: { broken: number }) {
  const t = useTranslations("adminSystem");
  return (
    <Pill tone={broken === 0 ? "ok" : "danger"}>{broken === 0 ? t("allKept") : t("broken", { count: broken })}</Pill>
  );
}

type CheckLineProps = { id: InvariantId; result: InvariantResult | undefined; isWaiting: boolean };

function CheckLine({ id, result, isWaiting }: CheckLineProps) {
  const t = useTranslations("adminSystem");
  const name = (
    <>
      <span className="mr-2 font-mono text-sm text-ink-2">{id}</span>
      {t(`invariantTitles.${id}`)}
    </>
  );
  if (!result) {
    return (
      <li className="flex gap-2.5 border-t border-line py-2.5 first:border-t-0">
        <Circle aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-field-line" />
        <p className="flex min-w-0 flex-1 justify-between gap-x-3">
          <span className="min-w-0">{name}</span>
          <span className="shrink-0 text-ink-2">{isWaiting ? t("waiting") : t("notYet")}</span>
        </p>
      </li>
    );
  }
  const state = result.ok ? t("kept") : t("breaches", { count: result.breaches.length });
  return (
    <StateLine ok={result.ok} name={name} state={state}>
      {!result.ok && <Breaches breaches={result.breaches} />}
    </StateLine>
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
