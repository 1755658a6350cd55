import { BarList } from "../../ui/bar-list.tsx";
import { Card, CardHead } from "../../ui/card.tsx";
import { ColumnChart } from "../../ui/column-chart.tsx";
import { StepChart } from "../../ui/step-chart.tsx";

const minutes = Array.from({ length: 20 }, (_, i) => ({ id: String(i), label: `18:${String(i).padStart(2, "0")}`, i }));

export function DesignCharts() {
  return (
    <Card>
      <CardHead title="차트" />
      <div className="grid gap-6">
        <StepChart
          summary="확정이 0칸에서 16칸이 됐어요."
          rowsLabel="때"
          series={[
            { id: "taken", label: "확정", fill: "fill-ink-2" },
            { id: "held", label: "선점", fill: "fill-held-soft stroke-held [stroke-dasharray:4_3]" },
            { id: "free", label: "비어 있음", fill: "fill-brand-soft stroke-brand-line" },
          ]}
          rows={minutes.map(({ id, label, i }) => ({ id, label, values: [Math.min(i, 16), 3, 19 - Math.min(i, 16)] }))}
          max={22}
        />
        <ColumnChart
          summary="누른 횟수"
          rowsLabel="분"
          series={[
            { id: "held", label: "잡았어요", fill: "fill-brand" },
            { id: "refused", label: "못 잡았어요", fill: "fill-field-line" },
          ]}
          rows={minutes.map(({ id, label, i }) => ({ id, label, values: [20 - i, (i * 7) % 13] }))}
          max={50}
        />
        <BarList
          label="못 잡은 까닭"
          bars={[
            { id: "held", label: "다른 학생이 고르는 중", value: 39, words: "39번" },
            { id: "taken", label: "이미 확정된 사물함", value: 12, words: "12번" },
          ]}
        />
      </div>
    </Card>
  );
}
