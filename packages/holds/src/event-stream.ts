import type { EventId } from "@seonchak/schema";
import { z } from "zod";
import { readClaims } from "./claims.ts";
import type { HoldStore } from "./hold-store.ts";
import type { StreamEntry } from "./hold-types.ts";
import { asStoreAway } from "./run-script.ts";

const fields = z.object({
  n: z.coerce.number(),
  kind: z.enum(["held", "given_up", "expired", "withdrawn", "pool", "event"]),
  hold: z.string(),
  student: z.string(),
  claims: z.string(),
  at: z.coerce.number(),
  expiresAt: z.string(),
});

function pairs(list: string[]): Record<string, string> {
  const record: Record<string, string> = {};
  for (let i = 0; i + 1 < list.length; i += 2) record[list[i] ?? ""] = list[i + 1] ?? "";
  return record;
}

/** At most `max` entries after stream id `after` ("0-0" for the beginning), oldest first. */
export async function readStream(
  store: HoldStore,
  event: EventId,
  { after, max }: { after: string; max: number },
): Promise<StreamEntry[]> {
  const { redis } = store.connection;
  try {
    const rows = await redis.xrange(`${store.baseKey(event)}:stream`, `(${after}`, "+", "COUNT", max);
    return rows.map(([streamId, list]) => {
      const entry = fields.parse(pairs(list));
      return {
        streamId,
        sequence: entry.n,
        kind: entry.kind,
        holdId: entry.hold,
        studentId: entry.student,
        claims: readClaims(entry.claims),
        atMs: entry.at,
        expiresAtMs: entry.expiresAt === "" ? null : Number(entry.expiresAt),
      };
    });
  } catch (error) {
    throw asStoreAway(error);
  }
}

/** What the drainer compares: `epoch` is made anew when the store lost its data; null while the event is cold. */
export async function readDrainState(
  store: HoldStore,
  event: EventId,
): Promise<{ epoch: string | null; appended: number; drained: number }> {
  try {
    const [epoch, appended, drained] = await store.connection.redis.hmget(
      `${store.baseKey(event)}:meta`,
      "epoch",
      "appended",
      "drained",
    );
    return { epoch: epoch ?? null, appended: Number(appended ?? 0), drained: Number(drained ?? 0) };
  } catch (error) {
    throw asStoreAway(error);
  }
}

/** PING and the eviction policy: anything but `noeviction` could drop a hold (DESIGN 3). */
export async function readStoreHealth(store: HoldStore): Promise<"ok" | "away" | "misconfigured"> {
  try {
    const info = await store.connection.redis.info("memory");
    const policy = /maxmemory_policy:(\S+)/.exec(info)?.[1];
    return policy === undefined || policy === "noeviction" ? "ok" : "misconfigured";
  } catch {
    return "away";
  }
}

/** Who owns each pool that has one owner, as Redis knows it; for checking against Postgres only. */
export async function readOwners(store: HoldStore, event: EventId): Promise<Map<string, string>> {
  try {
    return new Map(Object.entries(await store.connection.redis.hgetall(`${store.baseKey(event)}:owners`)));
  } catch (error) {
    throw asStoreAway(error);
  }
}
