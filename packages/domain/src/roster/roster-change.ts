import type { Tx } from "@seonchak/prisma";
import type { Deps } from "../deps.ts";
import { invariant } from "../invariant.ts";

/** What the roster says of a number. `phoneHash` null: the phone is not asked for. */
export type StoredEntry = { name: string; phoneHash: string | null; cohort: string | null };

/** One number's entry as it was and as it will be; null is no entry. */
export type RosterChange = { studentNumber: string; before: StoredEntry | null; after: StoredEntry | null };

export type RegistrationPolicy = "open" | "roster";

/** Imports, roll-backs and changes by hand, one at a time: each must see the roster that the one before left. */
const ROSTER_LOCK = 7_203_101;

export async function lockRoster(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ROSTER_LOCK})`;
}

export async function readRoster(tx: Tx): Promise<Map<string, StoredEntry>> {
  const rows = await tx.$queryRaw<(StoredEntry & { studentNumber: string })[]>`
    SELECT student_number AS "studentNumber", name, phone_hash AS "phoneHash", cohort FROM roster_entries`;
  return new Map(
    rows.map(({ studentNumber, name, phoneHash, cohort }) => [studentNumber, { name, phoneHash, cohort }]),
  );
}

export async function readPolicy({ council }: Pick<Deps["prisma"], "council">): Promise<RegistrationPolicy> {
  const row = await council.findUnique({ where: { id: 1 } });
  invariant(row !== null, "the installation has a council");
  return row.registrationPolicy === "roster" ? "roster" : "open";
}

export function isSameEntry(a: StoredEntry | null, b: StoredEntry | null): boolean {
  if (a === null || b === null) return a === b;
  return a.name === b.name && a.phoneHash === b.phoneHash && a.cohort === b.cohort;
}
