import type { CouncilLook } from "@seonchak/schema";

const KEY = "seonchak.council";
const TEXTS = ["nameKo", "nameEn", "contactKo", "contactEn", "addressKo", "addressEn", "bannerKo", "bannerEn"] as const;

let recalled: CouncilLook | null | undefined;

/** How the council looked when this browser last asked; null the first time. The same object each time. */
export function recallLook(): CouncilLook | null {
  if (recalled === undefined) recalled = read();
  return recalled;
}

/** Kept for the next visit, so that the name stands there from the start and nothing jumps. */
export function rememberLook(look: CouncilLook): void {
  recalled = look;
  try {
    localStorage.setItem(KEY, JSON.stringify(look));
  } catch {
    // Storage may be forbidden; then the product's own mark is seen for a moment.
  }
}

function read(): CouncilLook | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return isLook(stored) ? stored : null;
  } catch {
    return null;
  }
}

/** What an older version of the product remembered may look otherwise. Without zod, which students do not download. */
function isLook(value: unknown): value is CouncilLook {
  if (typeof value !== "object" || value === null) return false;
  const known: Record<string, unknown> = { ...value };
  return (
    TEXTS.every((name) => typeof known[name] === "string") &&
    typeof known.privacyVersion === "string" &&
    typeof known.registration === "string" &&
    "email" in known &&
    "logoUrl" in known &&
    Array.isArray(known.links)
  );
}
