type Privacy = { privacyVersion: string; privacyKo: string; privacyEn: string };

const SEOUL_OFFSET_MS = 9 * 3_600_000;

/**
 * The version that a saved notice gets: the one that was typed; where the words changed under the old one, today's date,
 * numbered when that was used before. Students agree to words, so other words are another version.
 */
export function nextPrivacyVersion(before: Privacy, after: Privacy, today: Date): string {
  const isSame = before.privacyKo === after.privacyKo && before.privacyEn === after.privacyEn;
  if (isSame || after.privacyVersion !== before.privacyVersion) return after.privacyVersion;
  const day = new Date(today.getTime() + SEOUL_OFFSET_MS).toISOString().slice(0, 10);
  const used = before.privacyVersion;
  if (used !== day && !used.startsWith(`${day}.`)) return day;
  const number = Number(used.slice(day.length + 1)) || 1;
  return `${day}.${number + 1}`;
}
