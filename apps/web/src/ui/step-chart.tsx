"use client";

import type { ChartProps } from "./chart-frame.tsx";
import { ChartFrame } from "./chart-frame.tsx";
import { stackedStairs } from "./chart-paths.ts";

const WIDTH = 600;
const HEIGHT = 144;

/** Amounts over time that stand on each other, such as taken and held; each row is a moment, evenly apart, and tells how its step ended. */
export function StepChart(props: ChartProps) {
  const { rows, series, max } = props;
  const moments = rows.map(({ values }, i) => ({ place: rows.length > 1 ? i / (rows.length - 1) : 0, values }));
  const paths = stackedStairs(moments, { width: WIDTH, height: HEIGHT, max });
  return (
    <ChartFrame {...props}>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="relative size-full"
      >
        {series.map(({ id, fill }, i) => (
          <path key={id} d={paths[i]} className={fill} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
    </ChartFrame>
  );
}
