const UNITS = ["B", "kB", "MB", "GB", "TB"];
const STEP = 1_000;
/** Below it one digit after the point still says something. */
const ONE_DIGIT_BELOW = 10;

/** "640 B", "3.2 MB", "48 GB": three digits at most, the same in both languages. */
export function bytesInWords(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= STEP && unit < UNITS.length - 1) {
    amount /= STEP;
    unit += 1;
  }
  const digits = unit > 0 && amount < ONE_DIGIT_BELOW ? amount.toFixed(1) : String(Math.round(amount));
  return `${digits} ${UNITS[unit]}`;
}
