import { startForTests } from "@seonchak/embedded";
import { deploy } from "@seonchak/prisma/migrate";
import { openDesk } from "../../../../apps/web/src/server/testing/open-desk.ts";
import { medianMs } from "../measure.ts";
import type { Measured } from "../report.ts";
import { deskCalls } from "./calls.ts";
import { makeCouncil, sizeFor } from "./make-council.ts";
import { LIST_BOUND_MS, measureCalls } from "./measure-calls.ts";

const FLOOR_RUNS = 101;

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
      const calls = deskCalls().filter(({ call }) => call.includes(only));
      const measurements = await measureCalls(desk, calls);
      return {
        floor: { what: "SELECT 1 on the same connections", ms: floorMs },
        boundMs: LIST_BOUND_MS,
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
