import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SECRET_BYTES = 48;

/**
 * The secret that every key is derived from. In local mode it is made once and kept in `DATA_DIR/secret`, readable by
 * its owner alone; elsewhere the environment must give one.
 */
export function appSecret({
  given,
  dataDir,
  isLocal,
}: {
  given: string | undefined;
  dataDir: string;
  isLocal: boolean;
}): string {
  if (given) return given;
  if (!isLocal) throw new Error("APP_SECRET is missing: a secret is generated in local mode only");
  const file = join(dataDir, "secret");
  if (!existsSync(file)) writeOnce(file, randomBytes(SECRET_BYTES).toString("base64url"), dataDir);
  chmodSync(file, 0o600);
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length < 32)
    throw new Error(`${file} is damaged; restore it from a backup, or every phone number is lost`);
  return secret;
}

/** Whole or not at all, and never over another process's: a second secret would make stored phone numbers unreadable. */
function writeOnce(file: string, secret: string, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, `${secret}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft);
  }
}
