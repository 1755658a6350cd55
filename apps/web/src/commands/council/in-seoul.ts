const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Seoul", dateStyle: "short", timeStyle: "short" });

/** `2026-11-27 18:00`, in Seoul wherever the machine stands. */
export function inSeoul(instant: string | Date): string {
  return format.format(new Date(instant));
}
