"use client";

import type { ChartProps, ChartRow } from "./chart-frame.tsx";
import { ChartFrame } from "./chart-frame.tsx";

const HEIGHT = 100;
const COLUMN_WIDTH = 0.78;

/** What happened in each interval: a column per row, its series standing on each other. */
export function ColumnChart(props: ChartProps) {
  const { rows, series, max, limit } = props;
  return (
    <ChartFrame {...props}>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${Math.max(1, rows.length)} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="relative size-full"
      >
        {rows.map((row, i) => (
          <g key={row.id} transform={`translate(${i + (1 - COLUMN_WIDTH) / 2} 0)`}>
            {partsOf(row, max).map(({ y, height }, part) => (
              <rect
                key={series[part]?.id}
                y={y}
                width={COLUMN_WIDTH}
                height={height}
                className={series[part]?.fill}
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </g>
        ))}
        {limit && (
          <path
            d={limitPath(limit.values, max)}
            className="fill-none stroke-ink stroke-2"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
    </ChartFrame>
  );
}

function partsOf({ values }: ChartRow, max: number): { y: number; height: number }[] {
  let below = 0;
  return values.map((value) => {
    const height = (value / Math.max(1, max)) * HEIGHT;
    below += height;
    return { y: HEIGHT - below, height };
  });
}

/** Level across each column, so that it is read at any place of it. */
function limitPath(values: readonly number[], max: number): string {
  return values
    .map((value, i) => {
      const y = HEIGHT - (value / Math.max(1, max)) * HEIGHT;
      return `${i === 0 ? "M" : "L"}${i} ${y}L${i + 1} ${y}`;
    })
    .join("");
}
