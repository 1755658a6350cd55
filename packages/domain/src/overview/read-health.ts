import { readStoreHealth } from "@seonchak/holds";
import type { Health } from "@seonchak/schema";
import type { Deps } from "../deps.ts";

const PART_LIMIT_MS = 2_000;

/** Asks both stores, each for at most two seconds. Never a driver's words (SPECS 2). */
export async function readHealth(deps: Deps): Promise<Health> {
  const [db, redis] = await Promise.all([
    within(
      deps.prisma.$queryRaw`SELECT 1`.then(() => "ok" as const),
      "away",
    ),
    within(readStoreHealth(deps.holdStore), "away"),
  ]);
  return { status: db === "ok" && redis === "ok" ? "ok" : "degraded", db, redis };
}

async function within<Answer>(asked: Promise<Answer>, otherwise: "away"): Promise<Answer | "away"> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<"away">((resolve) => {
    timer = setTimeout(() => resolve(otherwise), PART_LIMIT_MS);
  });
  try {
    return await Promise.race([asked.catch(() => otherwise), limit]);
  } finally {
    clearTimeout(timer);
  }
}
