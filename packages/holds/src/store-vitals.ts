import type { HoldStore } from "./hold-store.ts";
import { asStoreAway } from "./run-script.ts";

/** What of the server could take holds away. `maxBytes` null: no bound is set; `evictionPolicy` null: it does not say. */
export type StoreVitals = { evictionPolicy: string | null; usedBytes: number | null; maxBytes: number | null };

/** This server's own clock, ms since 1970, without what a test clock adds. */
export async function readStoreTime(store: HoldStore): Promise<number> {
  try {
    const [seconds, micros] = await store.connection.redis.time();
    return Number(seconds) * 1_000 + Math.floor(Number(micros) / 1_000);
  } catch (error) {
    throw asStoreAway(error);
  }
}

export async function readStoreVitals(store: HoldStore): Promise<StoreVitals> {
  try {
    return vitalsOf(await store.connection.redis.info("memory"));
  } catch (error) {
    throw asStoreAway(error);
  }
}

/** Reads the text of INFO. Managed servers leave lines out. */
function vitalsOf(info: string): StoreVitals {
  const line = (name: string) => new RegExp(`^${name}:(\\S+)`, "m").exec(info)?.[1];
  const bytes = (name: string) => Number(line(name) ?? 0) || null;
  return {
    evictionPolicy: line("maxmemory_policy") ?? null,
    usedBytes: bytes("used_memory"),
    maxBytes: bytes("maxmemory"),
  };
}
