import type { RosterEntry, SetRosterEntryInput } from "@seonchak/schema";

export type TypedEntry = {
  studentNumber: string;
  name: string;
  phoneNumber: string;
  cohort: string;
  forgetsPhone: boolean;
};

export function typedFrom(entry: RosterEntry | null): TypedEntry {
  const { studentNumber = "", name = "", cohort } = entry ?? {};
  return { studentNumber, name, cohort: cohort ?? "", phoneNumber: "", forgetsPhone: false };
}

/** What is sent, with what was seen before, so that somebody else's change is not written over. */
export function entryInput(typed: TypedEntry, seen: RosterEntry | null): SetRosterEntryInput {
  const { studentNumber, name, forgetsPhone } = typed;
  const phone = typed.phoneNumber.trim();
  return {
    studentNumber,
    name,
    cohort: typed.cohort.trim() || null,
    // Left out, the number that is there stays; it is never shown, so it cannot be sent back.
    ...(forgetsPhone ? { phoneNumber: null } : phone ? { phoneNumber: phone } : {}),
    was: seen && { name: seen.name, cohort: seen.cohort },
  };
}
