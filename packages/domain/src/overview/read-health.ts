import { readStoreHealth } from "@seonchak/holds";
import type { Health } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { answeredInTime } from "./answered-in-time.ts";

const PART_LIMIT_MS = 2_000;

/** Asks both stores, each for at most two seconds. Never a driver's words (SPECS 2). */
export async function readHealth(deps: Deps): Promise<Health> {
  const away = { limitMs: PART_LIMIT_MS, otherwise: "away" as const };
  const [db, redis] = await Promise.all([
    answeredInTime(
      deps.prisma.$queryRaw`SELECT 1`.then(() => "ok" as const),
      away,
    ),
    answeredInTime(readStoreHealth(deps.holdStore), away),
  ]);
  return { status: db === "ok" && redis === "ok" ? "ok" : "degraded", db, redis };
}
