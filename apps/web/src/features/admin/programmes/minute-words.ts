/** A minute of a day as a time: 540 is "09:00", the day's end "24:00". */
export function minuteWords(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
