import type { Deps } from "@seonchak/domain";
import { CONSOLE } from "@seonchak/domain/audit/audit";
import { readAvailability } from "@seonchak/domain/exams/availability";
import { confirmBooking } from "@seonchak/domain/exams/decide-booking";
import { startForTests } from "@seonchak/embedded";
import { connectDatabase } from "@seonchak/prisma";
import { deploy } from "@seonchak/prisma/migrate";
import { bookingId } from "@seonchak/schema";
import type { Desk } from "../../../../apps/web/src/server/testing/open-desk.ts";
import { openDesk } from "../../../../apps/web/src/server/testing/open-desk.ts";
import { deskCalls } from "../lists/calls.ts";
import { LIST_BOUND_MS, measureCalls } from "../lists/measure-calls.ts";
import { median, medianMs } from "../measure.ts";
import type { Measured, Measurement, Ratio } from "../report.ts";
import { askForPlaces, makeBookings, PROGRAMME } from "./make-bookings.ts";
import { ACTS, takeTurns } from "./turns.ts";

const FEW = 1_000;
const FLOOR_RUNS = 101;
const AVAILABILITY_BOUND_MS = 30;
const AVAILABILITY_RUNS = 21;
const AVAILABILITY_DAYS = 90;
/** A hundred confirmations at once, of which ten fit (SPECS 3). */
const [RUSH, RUSH_PEOPLE, RUSH_BOUND_MS] = [100, 5_000, 1_000];
const RUSH_DAY = 176;
/** How much more an act may cost with `bookings` than with a thousand. */
const GROWTH_BOUND = 1.2;

type Options = { bookings: number; log(line: string): void };

/** Measures the exam calendar with many bookings, and what its acts cost beside those with few. */
export async function benchExams({ bookings, log }: Options): Promise<Measured> {
  const servers = await startForTests({ log });
  const desks: Desk[] = [];
  try {
    for (const count of [FEW, bookings]) {
      const databaseUrl = await newDatabase(servers.databaseUrl, `exams_${count}`);
      await deploy(databaseUrl, { log: () => {} });
      const desk = await openDesk({ ...servers, databaseUrl });
      desks.push(desk);
      log(`Making ${count} bookings ...`);
      await makeBookings(desk.deps, count);
    }
    const [few, many] = desks;
    if (!few || !many) throw new Error("two databases are compared");
    log("Measuring ...");
    return await measure(few, many, bookings);
  } finally {
    for (const desk of desks) await desk.close();
    await servers.stop();
  }
}

/** Beside the others of one server, so that both sizes are there at the same time. */
async function newDatabase(serverUrl: string, name: string): Promise<string> {
  const server = connectDatabase({ url: serverUrl, max: 1 });
  await server.$executeRawUnsafe(`CREATE DATABASE ${name}`);
  await server.$disconnect();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function measure(few: Desk, many: Desk, bookings: number): Promise<Measured> {
  const { prisma } = many.deps;
  const floor = {
    what: "SELECT 1 on the same connections",
    ms: await medianMs(() => prisma.$queryRaw`SELECT 1`, FLOOR_RUNS),
  };
  const calls = deskCalls().filter(({ call }) => /^admin\.(bookings|programmes)\./.test(call));
  const measurements = [
    ...(await measureAvailability(many.deps)),
    ...(await measureCalls(many, calls)),
    await measureRush(many.deps),
  ];
  const { acts, ratios } = await measureActs(few.deps, many.deps, bookings);
  return {
    floor,
    boundMs: LIST_BOUND_MS,
    size: { bookings, few: FEW },
    measurements: [...measurements, ...acts],
    ratios,
  };
}

async function measureAvailability(deps: Deps): Promise<Measurement[]> {
  const dayOf = (days: number) => new Date(deps.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const input = { programme: PROGRAMME, from: dayOf(1), to: dayOf(AVAILABILITY_DAYS) };
  const { intervals } = await readAvailability(deps, input);
  const rows = () => deps.prisma.$queryRaw<unknown[]>`
    SELECT starts_at, capacity, confirmed_count FROM exam_slots
    WHERE starts_at >= ${`${input.from}T00:00:00+09:00`}::timestamptz
      AND starts_at < ${`${input.to}T00:00:00+09:00`}::timestamptz + interval '1 day' AND NOT is_closed
    ORDER BY starts_at`;
  const days = `${AVAILABILITY_DAYS} days`;
  const call = "exams.availability";
  const ms = await medianMs(() => readAvailability(deps, input), AVAILABILITY_RUNS);
  const floorMs = await medianMs(rows, AVAILABILITY_RUNS);
  return [
    { call, what: days, ms, rows: intervals.length, boundMs: AVAILABILITY_BOUND_MS },
    { call: "SELECT of those slots", what: `${days}, the floor`, ms: floorMs, rows: (await rows()).length },
  ];
}

/** From the first call until the last answer. */
async function measureRush(deps: Deps): Promise<Measurement> {
  const asked = { minutes: 30, people: RUSH_PEOPLE };
  const ids = (await askForPlaces(deps, RUSH, { ...asked, fromMinute: RUSH_DAY * 1_440 })).map((id) =>
    bookingId.parse(id),
  );
  const begun = performance.now();
  const outcomes = await Promise.allSettled(ids.map((id) => confirmBooking(deps, CONSOLE, { id })));
  const ms = performance.now() - begun;
  const fitted = outcomes.filter(({ status }) => status === "fulfilled").length;
  return {
    call: "exams.confirm",
    what: `${RUSH} at once of ${RUSH_PEOPLE} people`,
    ms,
    rows: fitted,
    boundMs: RUSH_BOUND_MS,
  };
}

async function measureActs(few: Deps, many: Deps, bookings: number) {
  const [withFew, withMany] = await takeTurns([few, many]);
  const acts: Measurement[] = [];
  const ratios: Ratio[] = [];
  for (const act of ACTS) {
    const [fewMs, manyMs] = [median(withFew?.[act] ?? []), median(withMany?.[act] ?? [])];
    acts.push({ call: `exams.${act}`, what: `with ${FEW} bookings`, ms: fewMs, rows: 1 });
    acts.push({ call: `exams.${act}`, what: `with ${bookings} bookings`, ms: manyMs, rows: 1 });
    ratios.push({
      call: `exams.${act}`,
      what: `${bookings} bookings to ${FEW}`,
      ratio: manyMs / fewMs,
      bound: GROWTH_BOUND,
    });
  }
  return { acts, ratios };
}
