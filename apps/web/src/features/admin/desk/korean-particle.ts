/** Digits whose Korean name ends in a consonant: 영 일 삼 육 칠 팔. */
const closedDigits = new Set(["0", "1", "3", "6", "7", "8"]);
/** Latin letters whose Korean name ends in a consonant: 엘 엠 엔 알. */
const closedLetters = new Set(["l", "m", "n", "r"]);
const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
/** Every 28th syllable has no consonant at its end. */
const FINALS = 28;

/** A word with its object particle: "정보관 2층을", "모든 위치를", "302를". */
export function withObjectParticle(word: string): string {
  return word + (endsInConsonant(word) ? "을" : "를");
}

/** Judged by the last sound, so brackets and quotes at the end do not count. A time is read 열두 시, or 열두 시 십 분. */
function endsInConsonant(word: string): boolean {
  const [, minutes] = /\d:(\d\d)$/.exec(word) ?? [];
  if (minutes !== undefined) return minutes !== "00";
  const last = word.replace(/[^\p{L}\p{N}]+$/u, "").at(-1) ?? "";
  const code = last.charCodeAt(0);
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) return (code - HANGUL_FIRST) % FINALS !== 0;
  return closedDigits.has(last) || closedLetters.has(last.toLowerCase());
}
