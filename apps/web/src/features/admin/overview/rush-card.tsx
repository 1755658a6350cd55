"use client";

import type { PressMinute, PressTrend } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { Card, CardHead } from "../../../ui/card.tsx";
import { roundUp } from "../../../ui/chart-paths.ts";
import { ColumnChart } from "../../../ui/column-chart.tsx";
import { timeLabels } from "./time-labels.ts";

const MINUTE_MS = 60_000;
/** Below it a tenth of a press per second still says something. */
const ONE_DIGIT_BELOW = 10;

/** How many presses there are per second now, and per minute in the last hour, and what came of them. */
export function RushCard({ presses, perSecond }: { presses: PressTrend | null; perSecond: number | null }) {
  const t = useTranslations("adminOverview");
  const format = perSecond !== null && perSecond < ONE_DIGIT_BELOW ? perSecond.toFixed(1) : perSecond?.toFixed(0);
  return (
    <Card aria-labelledby="rush">
      <CardHead id="rush" title={t("rush")} aside={t("rushHint")} />
      {presses === null ? (
        <p className="py-6 text-center text-ink-2">{t("pressesUnknown")}</p>
      ) : (
        <>
          <p className="mb-3">
            <b className="mr-1.5 text-2xl font-bold">{format ?? "–"}</b>
            <span className="text-ink-2">{t("perSecond")}</span>
          </p>
          <RushChart minutes={presses.minutes} />
        </>
      )}
    </Card>
  );
}

function RushChart({ minutes }: { minutes: readonly PressMinute[] }) {
  const t = useTranslations("adminOverview");
  const locale = useLocale();
  const labels = timeLabels(
    minutes.map(({ at }) => at),
    { stepMs: MINUTE_MS, locale },
  );
  const total = (word: "held" | "standing" | "refused" | "confirmed") =>
    minutes.reduce((sum, minute) => sum + minute[word], 0);
  const highest = Math.max(...minutes.map(({ held, standing, refused }) => held + standing + refused));
  const words = { held: total("held"), refused: total("refused"), confirmed: total("confirmed") };
  return (
    <>
      <ColumnChart
        summary={t("rushWords", words)}
        rowsLabel={t("minute")}
        series={[
          { id: "held", label: t("pressHeld"), fill: "fill-brand" },
          { id: "standing", label: t("pressStanding"), fill: "fill-brand-line" },
          { id: "refused", label: t("pressRefused"), fill: "fill-field-line" },
        ]}
        rows={minutes.map(({ at, held, standing, refused }, i) => ({
          id: at,
          label: labels[i] ?? "",
          values: [held, standing, refused],
        }))}
        max={roundUp(highest)}
      />
      <p className="mt-1 text-sm text-ink-2">{t("rushTotal", words)}</p>
    </>
  );
}
