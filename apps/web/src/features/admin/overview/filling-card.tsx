"use client";

import type { PublicRound, TrendPoint, TrendSpan } from "@seonchak/schema";
import { trendSpan } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { Card, CardHead } from "../../../ui/card.tsx";
import { Select } from "../../../ui/select.tsx";
import { StepChart } from "../../../ui/step-chart.tsx";
import { timeLabels } from "./time-labels.ts";

type FillingCardProps = {
  round: PublicRound;
  points: readonly TrendPoint[];
  stepMs: number;
  span: TrendSpan;
  onSpan: (span: TrendSpan) => void;
};

/** Free, held and confirmed over time. */
export function FillingCard({ round, points, stepMs, span, onSpan }: FillingCardProps) {
  const t = useTranslations("adminOverview");
  return (
    <Card aria-labelledby="filling">
      <CardHead id="filling" title={t("filling")} aside={<SpanPicker span={span} onSpan={onSpan} />} />
      {points.length < 2 ? (
        <p className="py-6 text-center text-ink-2">{t(round.state === "upcoming" ? "fillingSoon" : "fillingNone")}</p>
      ) : (
        <FillingChart points={points} stepMs={stepMs} />
      )}
    </Card>
  );
}

function SpanPicker({ span, onSpan }: Pick<FillingCardProps, "span" | "onSpan">) {
  const t = useTranslations("adminOverview");
  return (
    <Select
      label={t("spanLabel")}
      hideLabel
      value={span}
      onChange={(event) => onSpan(trendSpan.parse(event.target.value))}
      options={trendSpan.options.map((value) => ({ value, label: t(`span.${value}`) }))}
    />
  );
}

function FillingChart({ points, stepMs }: Pick<FillingCardProps, "points" | "stepMs">) {
  const t = useTranslations("adminOverview");
  const status = useTranslations("adminCommon.status");
  const locale = useLocale();
  const labels = timeLabels(
    points.map(({ at }) => at),
    { stepMs, locale },
  );
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const all = last.free + last.held + last.confirmed;
  const { confirmed: to, held } = last;
  return (
    <StepChart
      summary={t("fillingWords", { from: first.confirmed, to, held, all })}
      rowsLabel={t("at")}
      series={[
        { id: "taken", label: status("taken"), fill: "fill-ink-2" },
        { id: "held", label: status("held"), fill: "fill-held-soft stroke-held [stroke-dasharray:4_3]" },
        { id: "free", label: status("free"), fill: "fill-brand-soft stroke-brand-line" },
      ]}
      rows={points.map((point, i) => ({
        id: point.at,
        label: labels[i] ?? "",
        values: [point.confirmed, point.held, point.free],
      }))}
      max={all}
    />
  );
}
