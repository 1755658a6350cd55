import { randomUUID } from "node:crypto";
import type { Tx } from "@seonchak/prisma";
import { Prisma } from "@seonchak/prisma";
import { emailAddress, newPassword } from "@seonchak/schema";
import { CONSOLE, recordAudit } from "../audit/audit.ts";
import type { Actor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { passwordAttempt } from "./admin-password.ts";
import { hashPassword, makePassword } from "./password.ts";
import { denySessions, endSessionRows } from "./session-rows.ts";

export { confirmSecondFactor, removeSecondFactor, setUpSecondFactor } from "./second-factor.ts";

/** One maker of the first owner at a time, however many processes start together. */
const FIRST_OWNER_LOCK = 7_301_002;

/**
 * Makes the first owner; null when there is an administrator already. `password` in the answer only when it was made
 * here, to be shown once. Throws a plain error for an e-mail or password that could not sign in: the operator gave it.
 */
export async function createFirstOwner(
  { prisma }: Pick<Deps, "prisma">,
  given: { email: string; password?: string | undefined },
): Promise<{ email: string; password: string | null } | null> {
  if ((await prisma.administrator.count()) > 0) return null;
  const email = readGiven(emailAddress, given.email, "ADMIN_EMAIL is no e-mail address");
  const password = readGiven(
    newPassword,
    given.password ?? makePassword(),
    "ADMIN_PASSWORD needs 12 to 200 characters",
  );
  const passwordHash = await hashPassword(password);
  const isMade = await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FIRST_OWNER_LOCK})`;
    if ((await tx.administrator.count()) > 0) return false;
    await tx.administrator.create({ data: { id: randomUUID(), email, passwordHash, role: "owner" } });
    await recordAudit(tx, CONSOLE, {
      action: "admin.created",
      targetKind: "administrator",
      target: email,
      after: { email, role: "owner" },
    });
    return true;
  });
  if (!isMade) return null;
  return { email, password: given.password === undefined ? password : null };
}

/** Changes the password of who acts and ends its other sessions. BAD_CREDENTIALS when the current one is wrong. */
export async function changePassword(
  deps: Deps,
  actor: Actor,
  input: { currentPassword: string; newPassword: string },
): Promise<void> {
  const attempt = await passwordAttempt(deps, actor.email);
  const currentHash = await attempt.check(actor.adminId, input.currentPassword);
  const passwordHash = await hashPassword(input.newPassword);
  const ended = await deps.prisma.$transaction(async (tx) => {
    // Of two changes at once the second finds another password and is refused.
    const { count } = await tx.administrator.updateMany({
      where: { id: actor.adminId, passwordHash: currentHash },
      data: { passwordHash },
    });
    if (count === 0) throw new Refusal("BAD_CREDENTIALS");
    const which = Prisma.sql`admin_id = ${actor.adminId}::uuid AND id <> ${actor.sessionId}::uuid`;
    const ids = await endSessionRows(tx, { now: deps.clock.now(), reason: "password", which });
    await recordAudit(tx, actor, {
      action: "admin.password_changed",
      targetKind: "administrator",
      target: actor.email,
      after: { endedSessions: ids.length },
    });
    return ids;
  });
  await attempt.giveBack();
  await denySessions(deps, ended);
}

/**
 * `pnpm admin:reset`: a new random password, no second factor, no end of the role, every session ended. Without an
 * e-mail: the owner who was made first. Answers what to show once; NOT_FOUND when there is none.
 */
export async function resetAdmin(
  deps: Deps,
  { email }: { email?: string | undefined },
): Promise<{ email: string; password: string }> {
  const password = makePassword();
  const passwordHash = await hashPassword(password);
  const { ended, admin } = await deps.prisma.$transaction(async (tx) => {
    const found = await findAdmin(tx, email);
    if (!found) throw new Refusal("NOT_FOUND");
    await tx.administrator.update({
      where: { id: found.id },
      data: { passwordHash, totpSecretEncrypted: null, totpConfirmedAt: null, totpLastStep: null, endsAt: null },
    });
    const which = Prisma.sql`admin_id = ${found.id}::uuid`;
    const ids = await endSessionRows(tx, { now: deps.clock.now(), reason: "password", which });
    await recordAudit(tx, CONSOLE, {
      action: "admin.password_reset",
      targetKind: "administrator",
      target: found.email,
      before: { hasSecondFactor: found.totpConfirmedAt !== null, endsAt: found.endsAt?.toISOString() ?? null },
      after: { hasSecondFactor: false, endsAt: null, endedSessions: ids.length },
    });
    return { ended: ids, admin: found };
  });
  // The password must be shown in any case; with Redis away, servers read from Postgres who has no session any more.
  await denySessions(deps, ended).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
  return { email: admin.email, password };
}

function findAdmin(tx: Tx, email: string | undefined) {
  if (email !== undefined) return tx.administrator.findFirst({ where: { email: email.toLowerCase() } });
  return tx.administrator.findFirst({ where: { role: "owner" }, orderBy: { createdAt: "asc" } });
}

type Parser = { safeParse(text: string): { success: true; data: string } | { success: false } };

function readGiven(parser: Parser, text: string, complaint: string): string {
  const read = parser.safeParse(text);
  if (!read.success) throw new Error(complaint);
  return read.data;
}
