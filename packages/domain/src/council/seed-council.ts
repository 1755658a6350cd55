import { connectDatabase } from "@seonchak/prisma";
import { seed } from "@seonchak/prisma/seed";
import { createFirstOwner } from "../accounts/administrators.ts";
import { phoneFields } from "../accounts/phone.ts";
import { deriveSecrets } from "../secrets.ts";

export type SeedCouncilOptions = {
  databaseUrl: string;
  /** The installation's secret, the same that the server runs with: phone numbers are encrypted by it. */
  secret: string;
  adminEmail?: string | undefined;
  adminPassword?: string | undefined;
  log(line: string): void;
  /** `empty`: a council without a name of its own and its first owner, to be set up at the desk; `demo` unless given. */
  contents?: "demo" | "empty" | undefined;
  /** Without: no round; tests and the council that opens its own want that. */
  withRound?: boolean | undefined;
  /** Milliseconds a student has to confirm in the first round; 15 minutes unless given. */
  holdMs?: number | undefined;
};

const DEFAULT_ADMIN_EMAIL = "owner@seonchak.local";

/**
 * Makes what a fresh installation begins with, and its first owner. Safe at every start and in many copies: what is
 * there stays as it is. `admin` is null when there was an administrator; its `password` is null when it was given.
 */
export async function seedCouncil(
  options: SeedCouncilOptions,
): Promise<{ admin: { email: string; password: string | null } | null }> {
  const { databaseUrl, adminEmail = DEFAULT_ADMIN_EMAIL, adminPassword, log, withRound = true, contents } = options;
  const secrets = deriveSecrets(options.secret);
  await seed({
    databaseUrl,
    log,
    contents,
    withRound,
    holdMs: options.holdMs,
    phoneFields: (digits) => phoneFields(secrets, digits),
  });
  const prisma = connectDatabase({ url: databaseUrl, max: 1 });
  try {
    return { admin: await createFirstOwner({ prisma }, { email: adminEmail, password: adminPassword }) };
  } finally {
    await prisma.$disconnect();
  }
}
