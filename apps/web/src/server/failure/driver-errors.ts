import { isDatabaseAway } from "@seonchak/prisma";
import type { RefusalReason } from "@seonchak/schema";

const STORE_AWAY_NAMES = new Set(["StoreAway", "MaxRetriesPerRequestError", "ClusterAllFailedError"]);
const STORE_AWAY_TEXT =
  /^(Connection is closed\.|Command timed out|Stream isn't writeable|LOADING |READONLY |MISCONF |OOM |CLUSTERDOWN )/;

/**
 * Which store an error says is away, or null when it is another error. Told by names and codes, not by class: Next's
 * bundle and the Node entry load the drivers' classes twice.
 */
export function awayReason(error: Error): RefusalReason | null {
  if (STORE_AWAY_NAMES.has(error.name) || STORE_AWAY_TEXT.test(error.message)) return "STORE_AWAY";
  if (error.name === "EventCold") return "WARMING";
  return isDatabaseAway(error) ? "DATABASE_AWAY" : null;
}
