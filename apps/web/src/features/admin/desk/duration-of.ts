/** The largest unit in which `ms` is a whole number; seconds otherwise. */
export function durationOf(ms: number): { unit: "hours" | "minutes" | "seconds"; count: number } {
  const seconds = Math.round(ms / 1_000);
  if (seconds % 3_600 === 0) return { unit: "hours", count: seconds / 3_600 };
  if (seconds % 60 === 0) return { unit: "minutes", count: seconds / 60 };
  return { unit: "seconds", count: seconds };
}
