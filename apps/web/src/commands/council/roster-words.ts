import type { BrokenRosterRow, RosterEffect, RosterPreview } from "@seonchak/schema";

/** More would run out of the terminal; the desk shows them all. */
const SHOWN_MAX = 50;

const wrongIn = {
  BAD_NUMBER: "the student number needs 10 digits",
  BAD_NAME: "the name needs 2 to 20 characters",
  BAD_PHONE: "the phone number needs 10 to 15 digits",
  BAD_COHORT: "the cohort may have 40 characters and no comma",
  NUMBER_TWICE: "the student number is in the file twice",
  UNREADABLE: "the row cannot be read; perhaps a quotation mark is not closed",
} satisfies Record<BrokenRosterRow["reason"], string>;

/** What an import would do: the numbers, then who. */
export function previewLines({ added, changed, removed, unchangedCount, broken, effect }: RosterPreview): string[] {
  const title = ({ name, cohort }: { name: string; cohort: string | null }) => (cohort ? `${name} (${cohort})` : name);
  return [
    `added       ${added.length}`,
    ...shown(added.map((person) => `  + ${person.studentNumber} ${title(person)}`)),
    `changed     ${changed.length}`,
    ...shown(
      changed.map(({ studentNumber, from, to, isPhoneChanged }) => {
        const phone = isPhoneChanged ? ", another phone number" : "";
        return `  ~ ${studentNumber} ${title(from)} -> ${title(to)}${phone}`;
      }),
    ),
    `removed     ${removed.length}`,
    ...shown(removed.map((person) => `  - ${person.studentNumber} ${title(person)}`)),
    `unchanged   ${unchangedCount}`,
    `broken      ${broken.length}`,
    ...effectLines(effect),
  ];
}

/** What follows for people who have an account. */
export function effectLines({ lostPlaceCount, ownerCount, signedOutCount }: RosterEffect): string[] {
  return [
    ...(lostPlaceCount > 0 ? [`${lostPlaceCount} accounts would not be on the roster any more;`] : []),
    ...(lostPlaceCount > 0 ? [`${ownerCount} of them have a locker, which stays theirs until you release it.`] : []),
    ...(signedOutCount > 0 ? [`${signedOutCount} accounts would be signed out.`] : []),
  ];
}

/** Each broken row with its line, what is wrong with it, and what the file says there. */
export function brokenLines(broken: BrokenRosterRow[]): string[] {
  return shown(
    broken.map(({ line, reason, otherLine, text }) => {
      const twin = otherLine === null ? "" : ` (the other is line ${otherLine})`;
      return `  line ${line}: ${wrongIn[reason]}${twin}: ${text.replace(/\p{Cc}+/gu, " ").trim()}`;
    }),
  );
}

function shown(lines: string[]): string[] {
  const more = lines.length - SHOWN_MAX;
  return more > 0 ? [...lines.slice(0, SHOWN_MAX), `  and ${more} more`] : lines;
}
