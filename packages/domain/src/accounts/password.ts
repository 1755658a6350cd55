import type { ScryptOptions } from "node:crypto";
import { randomBytes, randomInt, scrypt, timingSafeEqual } from "node:crypto";

// Some 32 MB and 80 ms of one core for each try.
const COST = { N: 2 ** 15, r: 8, p: 1 };
const MEMORY_MAX = 64 * 1024 * 1024;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const READABLE_LENGTH = 20;
/** Without letters and digits that look alike on a printed line. */
const READABLE_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** `scrypt$N$r$p$salt$key`; the cost is kept, so that it can be raised without locking anyone out. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST);
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** Takes as long for an account that does not exist (`hash` null) as for one that does. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, N, r, p, salt = "", stored = ""] = (hash ?? (await unknownAccountHash())).split("$");
  const expected = Buffer.from(stored, "base64url");
  const key = await derive(password, Buffer.from(salt, "base64url"), { N: Number(N), r: Number(r), p: Number(p) });
  return timingSafeEqual(key, expected) && hash !== null;
}

/** Twenty characters in groups of five with some 99 random bits: `k7m2p-...`. */
export function makePassword(): string {
  const letters = Array.from({ length: READABLE_LENGTH }, () => READABLE_LETTERS[randomInt(READABLE_LETTERS.length)]);
  return letters.join("").replace(/(.{5})(?=.)/g, "$1-");
}

let unknownAccount: Promise<string> | null = null;
function unknownAccountHash(): Promise<string> {
  unknownAccount ??= hashPassword(randomBytes(SALT_BYTES).toString("base64url"));
  return unknownAccount;
}

function derive(password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFC"), salt, KEY_BYTES, { ...cost, maxmem: MEMORY_MAX }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
