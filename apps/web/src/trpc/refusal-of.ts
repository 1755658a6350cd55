import type { RefusalData } from "../server/failure/refusal-data.ts";

export type { RefusalData };

/**
 * Why a call was refused, with a sentence in the page's language; null when the answer did not come from our server
 * (offline, cut off), so that the screen says that instead.
 */
export function refusalOf(error: unknown): RefusalData | null {
  if (typeof error !== "object" || error === null || !("data" in error)) return null;
  const { data } = error;
  if (typeof data !== "object" || data === null || !("refusal" in data)) return null;
  return isRefusalData(data.refusal) ? data.refusal : null;
}

function isRefusalData(value: unknown): value is RefusalData {
  if (typeof value !== "object" || value === null) return false;
  return (
    "reason" in value && typeof value.reason === "string" && "message" in value && typeof value.message === "string"
  );
}
