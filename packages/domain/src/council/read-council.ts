import type { CouncilLook, PrivacyText } from "@seonchak/schema";
import type { Deps } from "../deps.ts";

/** What the council says of itself, at most a second old. */
export async function readCouncil(deps: Deps): Promise<CouncilLook> {
  return (await deps.caches.council.read(deps)).look;
}

/** The council's privacy notice; empty texts where the product's own is shown. */
export async function readPrivacy(deps: Deps): Promise<PrivacyText> {
  return (await deps.caches.council.read(deps)).privacy;
}
