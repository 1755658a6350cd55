import type { ProgrammeRules } from "@seonchak/schema";
import { Refusal } from "../refusal.ts";

const DAY_MINUTES = 1_440;
/** What every slot that there is was made by: once students can see it, it stays. */
const FIXED_RULES = ["code", "slotMinutes", "opensMinute", "closesMinute", "approval"] as const;

type Rules = Omit<ProgrammeRules, "code" | "nameKo" | "nameEn" | "aboutKo" | "aboutEn" | "approval" | "holdMs">;

/** Whether a programme's rules fit each other; the database's CHECKs say the same. Refuses BAD_INPUT at the field. */
export function checkProgrammeRules(rules: Rules): void {
  const { slotMinutes, opensMinute, closesMinute, minMinutes, maxMinutes, leadMinutes, horizonDays } = rules;
  if (opensMinute % slotMinutes !== 0) throw wrong("opensMinute", "openingHours");
  if (closesMinute % slotMinutes !== 0) throw wrong("closesMinute", "openingHours");
  if (opensMinute >= closesMinute) throw wrong("closesMinute", "hoursOrder");
  // A longest booking that is shorter than one slot could never be made.
  if (maxMinutes < Math.max(minMinutes, slotMinutes)) throw wrong("maxMinutes", "longestBooking");
  if (leadMinutes >= horizonDays * DAY_MINUTES) throw wrong("leadMinutes", "leadBeyondHorizon");
}

function wrong(field: keyof Rules, fieldRule: string): Refusal {
  return new Refusal("BAD_INPUT", { field, fieldRule });
}

type Fixed = Record<(typeof FIXED_RULES)[number], string | number>;

/** Refuses PROGRAMME_IN_USE at the first rule that would change and must not. */
export function checkFixedRules(before: Fixed, after: Fixed): void {
  const field = FIXED_RULES.find((rule) => before[rule] !== after[rule]);
  if (field) throw new Refusal("PROGRAMME_IN_USE", { field });
}
