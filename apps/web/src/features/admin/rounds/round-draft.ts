import type { AdminRound, RoundChoices } from "@seonchak/schema";
import { holdMs, ROUND_NAME_MAX } from "@seonchak/schema";

/** What a round is made of, as the dialog holds it. */
export type RoundDraft = {
  nameKo: string;
  nameEn: string;
  holdMinutes: string;
  cohorts: readonly string[];
  lockerNumbers: ReadonlySet<number>;
};
export type DraftField = "nameKo" | "nameEn" | "holdMinutes";
export type DraftErrors = Partial<Record<DraftField, "name" | "holdTime">>;

type Checked =
  | { ok: true; input: { nameKo: string; nameEn: string; holdMs: number; cohorts: string[]; lockerNumbers: number[] } }
  | { ok: false; errors: DraftErrors };

const MINUTE_MS = 60_000;
/** Nearer to its opening a round loses no locker any more; the server says so too. */
const TAKE_OUT_BEFORE_MS = 60_000;

export const EMPTY_DRAFT: RoundDraft = {
  nameKo: "",
  nameEn: "",
  holdMinutes: "15",
  cohorts: [],
  lockerNumbers: new Set(),
};

/** A round as it is, to change it. */
export function draftOf(round: AdminRound, choices: RoundChoices): RoundDraft {
  return { nameKo: round.nameKo, nameEn: round.nameEn, ...copiedFrom(round, choices) };
}

/** What a new round takes from an earlier one: everything but its name and its times. */
export function copiedFrom(round: AdminRound, choices: RoundChoices) {
  return {
    holdMinutes: String(round.holdMs / MINUTE_MS),
    cohorts: round.cohorts,
    lockerNumbers: new Set(numbersIn(choices, ({ isChosen }) => isChosen)),
  };
}

type Choice = RoundChoices["locations"][number]["lockers"][number];

/** The numbers of all lockers that are so. */
export function numbersIn(
  { locations }: Pick<RoundChoices, "locations">,
  isSo: (locker: Choice) => boolean = () => true,
): number[] {
  return locations.flatMap(({ lockers }) => lockers.filter(isSo).map(({ lockerNumber }) => lockerNumber));
}

/** The call that a filled-in form means, or what is wrong with it. The server checks again and has the last word. */
export function checkDraft(draft: RoundDraft): Checked {
  const errors: DraftErrors = {};
  const [nameKo, nameEn] = [draft.nameKo.trim(), draft.nameEn.trim()];
  const hold = holdMs.safeParse(Math.round(Number(draft.holdMinutes) * MINUTE_MS));
  if (!isName(nameKo)) errors.nameKo = "name";
  if (!isName(nameEn)) errors.nameEn = "name";
  if (draft.holdMinutes.trim() === "" || !hold.success) errors.holdMinutes = "holdTime";
  if (!hold.success || Object.keys(errors).length > 0) return { ok: false, errors };
  const { cohorts, lockerNumbers } = draft;
  return {
    ok: true,
    input: { nameKo, nameEn, holdMs: hold.data, cohorts: [...cohorts], lockerNumbers: [...lockerNumbers] },
  };
}

function isName(name: string): boolean {
  return name.length > 0 && name.length <= ROUND_NAME_MAX;
}

/** Whether lockers can still be taken out of a round: of a draft, and of one that does not open within the minute. */
export function mayLoseLockers({ state, opensAt }: Pick<AdminRound, "state" | "opensAt">, now: Date): boolean {
  return state === "draft" || (state === "upcoming" && Date.parse(opensAt) - now.getTime() > TAKE_OUT_BEFORE_MS);
}
