/** How a number is written: `groups` are lengths from the left, the last one takes the rest. */
export type DigitsStyle = { groups: (digits: string) => readonly number[]; separator: string; max: number };

/** "2023 321234": the year of entry, then the rest. */
export const studentNumberStyle: DigitsStyle = { groups: () => [4, 6], separator: " ", max: 10 };
/** "010-1234-5678", "02-123-4567". */
export const phoneStyle: DigitsStyle = { groups: phoneGroups, separator: "-", max: 15 };

export function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

export function writeDigits(digits: string, { groups, separator }: DigitsStyle): string {
  const parts: string[] = [];
  let rest = digits;
  for (const length of groups(digits)) {
    if (rest === "") break;
    parts.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return parts.join(separator) + rest;
}

type Edit = { before: string; typed: string; caret: number };

/**
 * What a field shows after an edit, and where its caret stands. `typed` and `caret` are what the browser made of it;
 * taking away a separator takes the digit before it, since nobody typed the separator.
 */
export function editDigits({ before, typed, caret }: Edit, style: DigitsStyle): { text: string; caret: number } {
  let beforeCaret = digitsOf(typed.slice(0, caret));
  const afterCaret = digitsOf(typed.slice(caret));
  const tookSeparator = typed.length < before.length && digitsOf(typed) === digitsOf(before);
  if (tookSeparator) beforeCaret = beforeCaret.slice(0, -1);
  const text = writeDigits((beforeCaret + afterCaret).slice(0, style.max), style);
  return { text, caret: caretAfter(text, Math.min(beforeCaret.length, style.max)) };
}

/** The place in the text that has so many digits on its left. */
function caretAfter(text: string, digitCount: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (seen === digitCount) return at;
    if (/\d/.test(text[at] ?? "")) seen += 1;
  }
  return text.length;
}

function phoneGroups(digits: string): readonly number[] {
  if (digits.startsWith("02")) return digits.length > 9 ? [2, 4, 4] : [2, 3, 4];
  return digits.startsWith("01") && digits.length > 10 ? [3, 4, 8] : [3, digits.length > 10 ? 4 : 3, 8];
}
