import type { Tx } from "@seonchak/prisma";
import { Secret, TOTP } from "otpauth";
import { recordAudit } from "../audit/audit.ts";
import type { Actor, Deps } from "../deps.ts";
import { invariant } from "../invariant.ts";
import { Refusal } from "../refusal.ts";
import { passwordAttempt } from "./admin-password.ts";
import { seal, unseal } from "./sealed.ts";

export type Administrator = NonNullable<Awaited<ReturnType<Tx["administrator"]["findUnique"]>>>;

const PERIOD_S = 30;
/** A code is good one step before and after its own, for clocks that differ. */
const WINDOW = 1;
const SECRET_BYTES = 20;
const ISSUER = "Seonchak";

/** Makes a secret for an authenticator; in force once confirmed. FORBIDDEN while another one is in force: remove it first. */
export async function setUpSecondFactor(deps: Deps, actor: Actor): Promise<{ secret: string; uri: string }> {
  const secret = new Secret({ size: SECRET_BYTES });
  const { count } = await deps.prisma.administrator.updateMany({
    where: { id: actor.adminId, totpConfirmedAt: null },
    data: { totpSecretEncrypted: seal(deps.secrets.totpKey, secret.base32), totpLastStep: null },
  });
  if (count === 0) throw new Refusal("FORBIDDEN");
  return { secret: secret.base32, uri: authenticator(secret, actor.email).toString() };
}

/** Puts the second factor in force with the authenticator's first code. CODE_WRONG otherwise. */
export async function confirmSecondFactor(deps: Deps, actor: Actor, { code }: { code: string }): Promise<void> {
  const attempt = await passwordAttempt(deps, actor.email);
  await deps.prisma.$transaction(async (tx) => {
    const admin = await tx.administrator.findUniqueOrThrow({ where: { id: actor.adminId } });
    if (admin.totpConfirmedAt) throw new Refusal("FORBIDDEN");
    // No secret was asked for, so no code can be right.
    if (!admin.totpSecretEncrypted) throw new Refusal("CODE_WRONG");
    await takeCode(tx, deps, { admin, code });
    await tx.administrator.update({ where: { id: actor.adminId }, data: { totpConfirmedAt: deps.clock.now() } });
    await record(tx, actor, { action: "admin.second_factor_on", isOn: true });
  });
  await attempt.giveBack();
}

/** Takes the second factor off; the password is asked again. BAD_CREDENTIALS when it is wrong. */
export async function removeSecondFactor(deps: Deps, actor: Actor, { password }: { password: string }): Promise<void> {
  const attempt = await passwordAttempt(deps, actor.email);
  await attempt.check(actor.adminId, password);
  await deps.prisma.$transaction(async (tx) => {
    const off = { totpSecretEncrypted: null, totpConfirmedAt: null, totpLastStep: null };
    const { count } = await tx.administrator.updateMany({
      where: { id: actor.adminId, totpConfirmedAt: { not: null } },
      data: off,
    });
    if (count === 1) await record(tx, actor, { action: "admin.second_factor_off", isOn: false });
  });
  await attempt.giveBack();
}

/**
 * Uses a code up, in the caller's transaction. CODE_WRONG for a wrong one and for one whose step was used before: of two
 * who send the same code at once, the statement lets one through.
 */
export async function takeCode(
  tx: Tx,
  deps: Deps,
  { admin, code }: { admin: Administrator; code: string },
): Promise<void> {
  invariant(admin.totpSecretEncrypted !== null, "a code is asked for only where there is a secret");
  const secret = Secret.fromBase32(unseal(deps.secrets.totpKey, admin.totpSecretEncrypted));
  const timestamp = deps.clock.now().getTime();
  const delta = authenticator(secret, admin.email).validate({ token: code, timestamp, window: WINDOW });
  if (delta === null) throw new Refusal("CODE_WRONG");
  const step = BigInt(Math.floor(timestamp / 1000 / PERIOD_S) + delta);
  const { count } = await tx.administrator.updateMany({
    where: {
      id: admin.id,
      totpSecretEncrypted: admin.totpSecretEncrypted,
      OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }],
    },
    data: { totpLastStep: step },
  });
  if (count === 0) throw new Refusal("CODE_WRONG");
}

function authenticator(secret: Secret, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret, algorithm: "SHA1", digits: 6, period: PERIOD_S });
}

async function record(
  tx: Tx,
  actor: Actor,
  { action, isOn }: { action: "admin.second_factor_on" | "admin.second_factor_off"; isOn: boolean },
) {
  const [before, after] = [{ hasSecondFactor: !isOn }, { hasSecondFactor: isOn }];
  await recordAudit(tx, actor, { action, targetKind: "administrator", target: actor.email, before, after });
}
