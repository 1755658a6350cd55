import { randomUUID } from "node:crypto";
import type { Tx } from "./client.ts";
import { connectDatabase } from "./client.ts";
import { COUNCIL, EMPTY_COUNCIL, LOCATIONS, PROGRAMMES, ROUND, STUDENTS } from "./seed/first-council.ts";
import { firstRoundTimes } from "./seed/round-times.ts";

export type SeedOptions = {
  databaseUrl: string;
  /** How a phone number is kept at rest; the keys are the domain's. */
  phoneFields(digits: string): { phoneEncrypted: string; phoneHash: string };
  log(line: string): void;
  /** `empty`: the council's row alone. */
  contents?: "demo" | "empty" | undefined;
  /** Without: locations, lockers and students, but no round to hold them in. */
  withRound?: boolean;
  /** Milliseconds a student has to confirm in the seed's round. */
  holdMs?: number | undefined;
  now?: Date;
};

/**
 * Fills an empty database with a council, its lockers, two students and an open round (SPECS 2), in one transaction. A
 * database that has a council is left alone, so that nothing comes back that the council has removed. False then.
 * A council that sets itself up at its desk begins with nothing but a name to change.
 */
export async function seed({
  databaseUrl,
  phoneFields,
  log,
  contents = "demo",
  withRound = true,
  holdMs,
  now = new Date(),
}: SeedOptions): Promise<boolean> {
  const prisma = connectDatabase({ url: databaseUrl, max: 1 });
  try {
    return await prisma.$transaction(async (tx) => {
      // Of two that start together, one makes the council; the other waits here and finds it made.
      const council = contents === "empty" ? EMPTY_COUNCIL : COUNCIL;
      const { count } = await tx.council.createMany({ data: council, skipDuplicates: true });
      if (count === 0) return false;
      if (contents === "empty") {
        log("Made an empty council. Sign in at the desk to set it up.");
        return true;
      }
      await makeLockers(tx);
      await makeStudents(tx, phoneFields);
      await makeProgrammes(tx, { now, holdMs });
      if (withRound) await makeRound(tx, { now, holdMs });
      log(
        `Made ${LOCATIONS.length} locations with ${await tx.locker.count()} lockers and ${STUDENTS.length} students.`,
      );
      return true;
    });
  } finally {
    await prisma.$disconnect();
  }
}

async function makeLockers(tx: Tx): Promise<void> {
  for (const [position, { first, last, ...location }] of LOCATIONS.entries()) {
    const { id: locationId } = await tx.location.create({ data: { ...location, position } });
    const lockers = Array.from({ length: last - first + 1 }, (_, at) => ({
      number: first + at,
      locationId,
      row: Math.floor(at / location.columns) + 1,
      column: (at % location.columns) + 1,
    }));
    await tx.locker.createMany({ data: lockers });
  }
}

async function makeStudents(tx: Tx, phoneFields: SeedOptions["phoneFields"]): Promise<void> {
  const students = STUDENTS.map(({ phoneNumber, ...student }) => ({
    ...student,
    ...phoneFields(phoneNumber),
    consentSource: "council",
  }));
  await tx.student.createMany({ data: students });
}

/** Their slots are made by the worker, as those of every programme. */
async function makeProgrammes(tx: Tx, { now, holdMs }: { now: Date; holdMs: number | undefined }): Promise<void> {
  const times = { publishedAt: now, ...(holdMs === undefined ? {} : { holdMs }) };
  for (const [at, programme] of PROGRAMMES.entries()) {
    // One after the other, so that the list has an order.
    await tx.examProgramme.create({ data: { ...programme, ...times, createdAt: new Date(now.getTime() + at) } });
  }
}

async function makeRound(tx: Tx, { now, holdMs }: { now: Date; holdMs: number | undefined }): Promise<void> {
  const id = randomUUID();
  await tx.round.create({
    data: { id, ...ROUND, ...firstRoundTimes(now), publishedAt: now, ...(holdMs === undefined ? {} : { holdMs }) },
  });
  await tx.$executeRaw`
    INSERT INTO round_lockers (round_id, locker_id, during)
    SELECT r.id, l.id, r.during FROM rounds r CROSS JOIN lockers l WHERE r.id = ${id}::uuid`;
}
