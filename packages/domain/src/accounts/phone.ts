import { createHmac } from "node:crypto";
import type { Secrets } from "../secrets.ts";
import { seal, unseal } from "./sealed.ts";

/** A phone number at rest: encrypted to be shown again, and a keyed hash to compare with (DESIGN 5). */
export type PhoneFields = { phoneEncrypted: string; phoneHash: string };

/** `digits`: 10-15 digits without spaces and dashes. */
export function phoneFields(secrets: Secrets, digits: string): PhoneFields {
  return { phoneEncrypted: seal(secrets.phoneKey, digits), phoneHash: hashPhone(secrets, digits) };
}

export function hashPhone(secrets: Secrets, digits: string): string {
  return createHmac("sha256", secrets.phoneHashKey).update(digits).digest("base64url");
}

export function readPhone(secrets: Secrets, phoneEncrypted: string): string {
  return unseal(secrets.phoneKey, phoneEncrypted);
}
