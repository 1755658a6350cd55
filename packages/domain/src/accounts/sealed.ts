import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { invariant } from "../invariant.ts";

const IV_BYTES = 12;
const VERSION = "1";

/** Encrypts a short text with AES-256-GCM: `1.<iv>.<tag>.<text>`, each in base64url. */
export function seal(key: Buffer, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [VERSION, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(".");
}

/** Throws when the text was sealed with another key or was changed. */
export function unseal(key: Buffer, sealed: string): string {
  const [version, iv = "", tag = "", text = ""] = sealed.split(".");
  invariant(version === VERSION, "a sealed text is of a known version");
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(iv, "base64url"), { authTagLength: 16 });
  decipher.setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]).toString("utf8");
}
