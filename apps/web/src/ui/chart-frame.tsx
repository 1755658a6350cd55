"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** One kind of thing in a chart. `fill` colours its area and its sample; `line` says that it is also outlined. */
export type ChartSeries = { id: string; label: string; fill: string };
/** A row of the chart: its moment in words, and one amount for each series in their order. */
export type ChartRow = { id: string; label: string; values: readonly number[] };

export type ChartProps = {
  /** What the picture shows, in a sentence with its numbers; screen readers get this and the table. */
  summary: string;
  /** Of the first column of the table. */
  rowsLabel: string;
  series: readonly ChartSeries[];
  rows: readonly ChartRow[];
  /** The top of the picture. */
  max: number;
  /** A line across the rows, such as how many there is room for; one amount for each row. */
  limit?: ChartLimit | undefined;
};
export type ChartLimit = { label: string; values: readonly number[] };

type ChartFrameProps = ChartProps & { children: ReactNode };

/** What every chart has around its picture: a legend, both scales, and the same numbers as a table. */
export function ChartFrame({ summary, rowsLabel, series, rows, max, limit, children }: ChartFrameProps) {
  const first = rows[0];
  const last = rows.at(-1);
  const middle = rows.length > 2 ? rows[Math.floor(rows.length / 2)] : undefined;
  return (
    <figure className="grid gap-2">
      <ChartLegend series={series} limit={limit} />
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1 text-xs text-ink-2">
        <div aria-hidden="true" className="flex flex-col justify-between text-right leading-none">
          <span>{max.toLocaleString("en")}</span>
          {max > 1 && <span>{Math.round(max / 2).toLocaleString("en")}</span>}
          <span>0</span>
        </div>
        <div role="img" aria-label={summary} className="relative h-36 overflow-hidden rounded-chip bg-sunken">
          <span aria-hidden="true" className="absolute inset-x-0 top-1/2 border-t border-line" />
          {children}
        </div>
        <p aria-hidden="true" className="col-start-2 flex justify-between gap-2">
          <span>{first?.label}</span>
          <span>{middle?.label}</span>
          <span>{last?.label}</span>
        </p>
      </div>
      <ChartTable {...{ summary, rowsLabel, series, rows, limit }} />
    </figure>
  );
}

function ChartLegend({ series, limit }: Pick<ChartProps, "series" | "limit">) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
      {series.map(({ id, label, fill }) => (
        <li key={id} className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 14 14" className="size-3.5 shrink-0">
            <rect x="0.75" y="0.75" width="12.5" height="12.5" rx="3" className={fill} />
          </svg>
          {label}
        </li>
      ))}
      {limit && (
        <li className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 14 14" className="size-3.5 shrink-0">
            <path d="M0 7h14" className="stroke-ink stroke-2" />
          </svg>
          {limit.label}
        </li>
      )}
    </ul>
  );
}

function ChartTable({ summary, rowsLabel, series, rows, limit }: Omit<ChartProps, "max">) {
  const t = useTranslations("ui.chart");
  return (
    <details className="text-sm">
      <summary className="-mx-1 inline-flex min-h-9 cursor-pointer items-center rounded-chip px-1 text-ink-2 underline underline-offset-4 hover:text-ink">
        {t("asTable")}
      </summary>
      <section
        aria-label={summary}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1).
        tabIndex={0}
        className="mt-1 max-h-64 overflow-auto rounded-control border border-line"
      >
        <table className="w-full text-left">
          <thead>
            <tr>
              <ColumnHead>{rowsLabel}</ColumnHead>
              {series.map(({ id, label }) => (
                <ColumnHead key={id} end>
                  {label}
                </ColumnHead>
              ))}
              {limit && <ColumnHead end>{limit.label}</ColumnHead>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.id} className="border-t border-line">
                <th scope="row" className="px-3 py-1.5 font-normal whitespace-nowrap">
                  {row.label}
                </th>
                {series.map(({ id }, i) => (
                  <td key={id} className="px-3 py-1.5 text-right">
                    {row.values[i]?.toLocaleString("en")}
                  </td>
                ))}
                {limit && <td className="px-3 py-1.5 text-right">{limit.values[at]?.toLocaleString("en")}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function ColumnHead({ children, end = false }: { children: ReactNode; end?: boolean }) {
  return (
    <th
      scope="col"
      className={classNames("sticky top-0 bg-surface px-3 py-1.5 font-medium text-ink-2", end && "text-right")}
    >
      {children}
    </th>
  );
}
