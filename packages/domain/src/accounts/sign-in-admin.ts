import { randomUUID } from "node:crypto";
import { Prisma } from "@seonchak/prisma";
import type { AdminSignInInput, SignedIn } from "@seonchak/schema";
import { adminId, adminRole, sessionId } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { countAttempt } from "./attempts.ts";
import type { AdminIdentity, Device } from "./identity.ts";
import { isPassword } from "./password.ts";
import type { Administrator } from "./second-factor.ts";
import { takeCode } from "./second-factor.ts";
import type { NewSession } from "./session-rows.ts";
import { startSession } from "./session-rows.ts";
import { issueTokens, makeRefreshToken } from "./signed-tokens.ts";

/**
 * Signs an administrator in. BAD_CREDENTIALS for an unknown e-mail as for a wrong password, and as slowly; CODE_REQUIRED
 * and CODE_WRONG where a second factor is in force; ACCOUNT_BLOCKED once the role has ended; TOO_MANY_REQUESTS.
 */
export async function signInAdmin(
  deps: Deps,
  input: AdminSignInInput & Device & { requestId: string },
): Promise<SignedIn & { sessionId: AdminIdentity["sessionId"]; identity: AdminIdentity }> {
  await countAttempt(() => deps.limits.adminSignIn(input.address));
  const failure = await countAttempt(() => deps.limits.adminSignInFailure(input.email, input.address));
  const admin = await deps.prisma.administrator.findFirst({ where: { email: input.email } });
  const isRight = await isPassword(input.password, admin?.passwordHash ?? null);
  if (!admin || !isRight) throw new Refusal("BAD_CREDENTIALS");
  if (admin.endsAt && admin.endsAt <= deps.clock.now()) throw new Refusal("ACCOUNT_BLOCKED");
  if (admin.totpConfirmedAt && input.code === undefined) {
    // The password was right: asking for the code is not a failure.
    await failure.giveBack();
    throw new Refusal("CODE_REQUIRED");
  }
  const session = await startAdminSession(deps, admin, input);
  await failure.giveBack();
  const identity = identityOf(admin, session);
  const tokens = issueTokens(deps, identity, { refreshToken: session.refreshToken, issuedAt: session.startedAt });
  return { ...tokens, isNew: false, sessionId: session.sessionId, identity };
}

type Asking = Device & { code?: string | undefined; requestId: string };

async function startAdminSession(
  deps: Deps,
  admin: Administrator,
  { code, requestId, ...device }: Asking,
): Promise<NewSession> {
  const startedAt = deps.clock.now();
  const session: NewSession = {
    sessionId: sessionId.parse(randomUUID()),
    refreshToken: makeRefreshToken(),
    device: { userAgent: device.userAgent, address: device.address },
    startedAt,
  };
  await deps.prisma.$transaction(async (tx) => {
    if (admin.totpConfirmedAt) await takeCode(tx, deps, { admin, code: code ?? "" });
    // Whose password, role or second factor was changed since the comparison gets no session.
    const person = Prisma.sql`
      SELECT id FROM administrators
      WHERE id = ${admin.id}::uuid AND password_hash = ${admin.passwordHash} AND role = ${admin.role}
        AND (ends_at IS NULL OR ends_at > ${startedAt}::timestamptz)
        AND (totp_confirmed_at IS NULL) = ${admin.totpConfirmedAt === null}
      FOR SHARE`;
    if (!(await startSession(tx, session, { column: "admin_id", person }))) throw new Refusal("BAD_CREDENTIALS");
    await recordAudit(
      tx,
      { adminId: admin.id, email: admin.email, requestId },
      {
        action: "admin.signed_in",
        targetKind: "administrator",
        target: admin.email,
        after: { sessionId: session.sessionId, withSecondFactor: admin.totpConfirmedAt !== null },
      },
    );
  });
  return session;
}

function identityOf(admin: Administrator, session: NewSession): AdminIdentity {
  return {
    kind: "admin",
    sessionId: session.sessionId,
    adminId: adminId.parse(admin.id),
    email: admin.email,
    role: adminRole.parse(admin.role),
    endsAtMs: admin.endsAt?.getTime() ?? null,
  };
}
