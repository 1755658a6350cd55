"use client";

import type { PressTrend } from "@seonchak/schema";
import { useMessages, useTranslations } from "next-intl";
import { BarList } from "../../../ui/bar-list.tsx";
import { Card, CardHead } from "../../../ui/card.tsx";

/** Why presses came to nothing in the last hour, the most frequent reason first. */
export function RefusalsCard({ refusals }: { refusals: PressTrend["refusals"] }) {
  const t = useTranslations("adminOverview");
  const names: Record<string, string | undefined> = useMessages().adminOverview.reasons;
  const bars = refusals.map(({ reason, count }) => ({
    id: reason,
    label: names[reason] ?? reason,
    value: count,
    words: t("times", { count }),
  }));
  return (
    <Card aria-labelledby="refusals">
      <CardHead id="refusals" title={t("refusals")} aside={t("rushHint")} />
      {bars.length === 0 ? (
        <p className="py-6 text-center text-ink-2">{t("refusalsNone")}</p>
      ) : (
        <BarList label={t("refusals")} bars={bars} />
      )}
    </Card>
  );
}
