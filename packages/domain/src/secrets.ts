import { hkdfSync } from "node:crypto";

/** Keys for each purpose, derived from one secret so that a leak of one tells nothing of another. */
export type Secrets = { tokenKey: Buffer; refreshKey: Buffer; phoneKey: Buffer; phoneHashKey: Buffer; totpKey: Buffer };

/** `secret` has at least 32 characters; the environment checks that before anything starts. */
export function deriveSecrets(secret: string): Secrets {
  const key = (purpose: string) => Buffer.from(hkdfSync("sha256", secret, "seonchak", purpose, 32));
  return {
    tokenKey: key("token"),
    refreshKey: key("refresh"),
    phoneKey: key("phone"),
    phoneHashKey: key("phone-hash"),
    totpKey: key("totp"),
  };
}
