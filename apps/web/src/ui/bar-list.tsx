export type Bar = { id: string; label: string; value: number; words: string };

/** Amounts to compare, the longest bar being the largest one. The words carry the number; the bars only help. */
export function BarList({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const max = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul aria-label={label} className="grid gap-2.5">
      {bars.map((bar) => (
        <li key={bar.id} className="grid gap-1">
          <span className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span>{bar.label}</span>
            <span className="font-semibold">{bar.words}</span>
          </span>
          <span aria-hidden="true" className="h-2 overflow-hidden rounded-full bg-sunken">
            <span
              className="block h-full min-w-1 rounded-full bg-ink-2"
              style={{ width: `${(bar.value / max) * 100}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
