import { startForTests } from "@seonchak/embedded";
import { deploy } from "@seonchak/prisma/migrate";
import { z } from "zod";
import { openDesk } from "../../../../apps/web/src/server/testing/open-desk.ts";
import { medianMs } from "../measure.ts";
import type { Measured, Measurement } from "../report.ts";
import { deskCalls } from "./calls.ts";
import { makeCouncil, sizeFor } from "./make-council.ts";

/** Of server time: what a list may take with a council of the largest size. */
const BOUND_MS = 150;
const FLOOR_RUNS = 101;
const PAGE_SIZE = 25;

type Options = { students: number; only: string; log(line: string): void };

/** Makes the council and measures every list of its desk. */
export async function benchLists({ students, only, log }: Options): Promise<Measured> {
  const servers = await startForTests({ log });
  try {
    await deploy(servers.databaseUrl, { log });
    const desk = await openDesk(servers);
    try {
      const size = sizeFor(students);
      log(
        `Making ${Object.entries(size)
          .map(([what, count]) => `${count} ${what}`)
          .join(", ")} ...`,
      );
      await makeCouncil(desk.deps, size);
      const floorMs = await medianMs(() => desk.deps.prisma.$queryRaw`SELECT 1`, FLOOR_RUNS);
      const measurements = await measureCalls(desk, only);
      return {
        floor: { what: "SELECT 1 on the same connections", ms: floorMs },
        boundMs: BOUND_MS,
        size,
        measurements,
      };
    } finally {
      await desk.close();
    }
  } finally {
    await servers.stop();
  }
}

type Desk = Awaited<ReturnType<typeof openDesk>>;

async function measureCalls(desk: Desk, only: string): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const { call, what, input, isFar } of deskCalls()) {
    if (!call.includes(only)) continue;
    const asked = isFar ? { ...input, page: await lastPage(desk, call) } : input;
    const ms = await medianMs(() => desk.call(call, asked));
    measurements.push({ call, what, ms, rows: rowsIn(await desk.call(call, asked)) });
  }
  return measurements;
}

const listed = z.object({ total: z.int() });

async function lastPage(desk: Desk, call: string): Promise<number> {
  const { total } = listed.parse(await desk.call(call, { pageSize: PAGE_SIZE }));
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}

function rowsIn(answer: unknown): number {
  const rows: unknown = Reflect.get(Object(answer), "rows");
  if (Array.isArray(rows)) return rows.length;
  const lists = Object.values(Object(answer)).filter(Array.isArray);
  return Math.max(0, ...lists.map((list) => list.length));
}
