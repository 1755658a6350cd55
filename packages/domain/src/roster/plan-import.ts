import { createHash } from "node:crypto";
import type { RosterFileInput } from "@seonchak/schema";
import type { RosterFile } from "./read-roster-file.ts";
import type { RegistrationPolicy, RosterChange, StoredEntry } from "./roster-change.ts";
import { isSameEntry } from "./roster-change.ts";

export type RosterPlan = { changes: RosterChange[]; unchangedCount: number; fingerprint: string };

type Standing = { roster: Map<string, StoredEntry>; policy: RegistrationPolicy };

/** What a file would do to the roster as it stands, sorted by number. The fingerprint names exactly these changes. */
export function planImport(file: RosterFile, mode: RosterFileInput["mode"], { roster, policy }: Standing): RosterPlan {
  const changes: RosterChange[] = [];
  let unchangedCount = 0;
  for (const [studentNumber, entry] of file.entries) {
    const before = roster.get(studentNumber) ?? null;
    const after = completed(file, entry, before);
    if (isSameEntry(before, after)) unchangedCount += 1;
    else changes.push({ studentNumber, before, after });
  }
  for (const [studentNumber, before] of roster) {
    if (file.entries.has(studentNumber)) continue;
    if (mode === "replace" && !file.brokenNumbers.has(studentNumber))
      changes.push({ studentNumber, before, after: null });
    else unchangedCount += 1;
  }
  changes.sort((a, b) => (a.studentNumber < b.studentNumber ? -1 : 1));
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([policy, changes]))
    .digest("base64url");
  return { changes, unchangedCount, fingerprint };
}

/** A column that the file does not have changes nothing. */
function completed({ saysPhone, saysCohort }: RosterFile, entry: StoredEntry, before: StoredEntry | null): StoredEntry {
  return {
    name: entry.name,
    phoneHash: saysPhone ? entry.phoneHash : (before?.phoneHash ?? null),
    cohort: saysCohort ? entry.cohort : (before?.cohort ?? null),
  };
}
