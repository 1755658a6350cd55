import type { Tx } from "@seonchak/prisma";
import type { SetRosterEntryInput } from "@seonchak/schema";
import { assertManager } from "../accounts/identity.ts";
import { hashPhone } from "../accounts/phone.ts";
import { denySessions } from "../accounts/session-rows.ts";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { maskNumber } from "../lockers/mask-number.ts";
import { Refusal } from "../refusal.ts";
import type { RosterChange, StoredEntry } from "./roster-change.ts";
import { isSameEntry, lockRoster, readPolicy } from "./roster-change.ts";
import { writeRosterChanges } from "./write-changes.ts";

/**
 * Puts one student on the roster, or corrects what it says of them. Refuses EDITED_ELSEWHERE when the entry is no longer
 * what the caller saw. Managers and owners.
 */
export async function setRosterEntry(deps: Deps, actor: CouncilActor, input: SetRosterEntryInput): Promise<void> {
  assertManager(actor);
  const { studentNumber, name, cohort, phoneNumber, was } = input;
  await changeEntry(deps, actor, {
    studentNumber,
    action: "roster.entry_set",
    decide: (before) => {
      if (was !== undefined && (was?.name !== before?.name || was?.cohort !== before?.cohort))
        throw new Refusal("EDITED_ELSEWHERE");
      if (phoneNumber === undefined) return { name, cohort, phoneHash: before?.phoneHash ?? null };
      return { name, cohort, phoneHash: phoneNumber === null ? null : hashPhone(deps.secrets, phoneNumber) };
    },
  });
}

/** Takes one student off the roster; the account stays, and so does a locker. Refuses NOT_FOUND. Managers and owners. */
export async function removeRosterEntry(
  deps: Deps,
  actor: CouncilActor,
  { studentNumber }: { studentNumber: string },
): Promise<void> {
  assertManager(actor);
  await changeEntry(deps, actor, {
    studentNumber,
    action: "roster.entry_removed",
    decide: (before) => {
      if (!before) throw new Refusal("NOT_FOUND", { field: "studentNumber" });
      return null;
    },
  });
}

type ByHand = {
  studentNumber: string;
  action: "roster.entry_set" | "roster.entry_removed";
  decide: (before: StoredEntry | null) => StoredEntry | null;
};

/** What is so already is done, and leaves no trace. */
async function changeEntry(deps: Deps, actor: CouncilActor, { studentNumber, action, decide }: ByHand): Promise<void> {
  const ended = await deps.prisma.$transaction(async (tx) => {
    await lockRoster(tx);
    const before = await readEntry(tx, studentNumber);
    const change = { studentNumber, before, after: decide(before) };
    if (isSameEntry(before, change.after)) return [];
    const policy = await readPolicy(tx);
    const sessions = await writeRosterChanges(tx, { changes: [change], policy, now: deps.clock.now() });
    const target = maskNumber(studentNumber);
    await recordAudit(tx, actor, { action, targetKind: "roster", target, ...told(change) });
    return sessions;
  });
  await denySessions(deps, ended);
}

async function readEntry(tx: Tx, studentNumber: string): Promise<StoredEntry | null> {
  return tx.rosterEntry.findUnique({
    where: { studentNumber },
    select: { name: true, phoneHash: true, cohort: true },
  });
}

/** For the audit log, which never sees a phone number. */
function told({ before, after }: RosterChange) {
  const isPhoneChanged = before !== null && after !== null && before.phoneHash !== after.phoneHash;
  const [was, is] = isPhoneChanged ? [{ phoneNumber: "as it was" }, { phoneNumber: "changed" }] : [{}, {}];
  return {
    before: before && { name: before.name, cohort: before.cohort, ...was },
    after: after && { name: after.name, cohort: after.cohort, ...is },
  };
}
