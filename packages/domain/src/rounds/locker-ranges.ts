/** Locker numbers as people write them: "101-104, 201". */
export function lockerRanges(lockerNumbers: readonly number[]): string {
  const sorted = [...new Set(lockerNumbers)].sort((a, b) => a - b);
  const ranges: { from: number; to: number }[] = [];
  for (const number of sorted) {
    const last = ranges.at(-1);
    if (last && last.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
}
