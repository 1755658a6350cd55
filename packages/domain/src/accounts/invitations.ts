import { randomUUID } from "node:crypto";
import type { Tx } from "@seonchak/prisma";
import { brokenConstraint } from "@seonchak/prisma";
import type { InvitationId, Invited, InviteInput } from "@seonchak/schema";
import { invitationId } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { readEnd } from "./change-administrator.ts";
import { assertOwner } from "./identity.ts";
import { hashToken, makeRefreshToken } from "./signed-tokens.ts";

const INVITATION_LIFE_MS = 7 * 24 * 60 * 60_000;

type Inviting = { id: string; token: string; email: string; role: string; endsAt: Date | null; now: Date };

/**
 * Makes a one-time link for somebody to become an administrator, good for 7 days, and no longer than whoever invites may.
 * Only the token's hash is kept, so a lost link is replaced: an open invitation of the same address is withdrawn.
 * ALREADY_ADMINISTRATOR.
 */
export async function inviteAdministrator(
  deps: Deps,
  actor: CouncilActor,
  { email, role, endsAt }: InviteInput,
): Promise<Invited> {
  assertOwner(actor);
  const now = deps.clock.now();
  const token = makeRefreshToken();
  const inviting = { id: randomUUID(), token, email, role, endsAt: readEnd(endsAt, now) ?? null, now };
  try {
    const { expiresAt } = await deps.prisma.$transaction((tx) => invite(tx, actor, inviting));
    return {
      invitationId: invitationId.parse(inviting.id),
      token,
      // Behind #, so that it reaches no log and no other site.
      joinPath: `/admin/join#${token}`,
      expiresAt: expiresAt.toISOString(),
    };
  } catch (error) {
    // Two owners invited the same address at once: the other's link stands.
    if (brokenConstraint(error) === "invitations_one_open_per_email") throw new Refusal("EDITED_ELSEWHERE");
    throw error;
  }
}

async function invite(tx: Tx, actor: CouncilActor, { now, ...offer }: Inviting): Promise<{ expiresAt: Date }> {
  const { email, role, endsAt } = offer;
  const expiresAt = await lastMoment(tx, actor, now);
  if ((await tx.administrator.count({ where: { email } })) > 0)
    throw new Refusal("ALREADY_ADMINISTRATOR", { field: "email" });
  const { count } = await tx.invitation.updateMany({
    where: { email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  const dates = { endsAt, createdAt: now, expiresAt };
  const data = { id: offer.id, email, role, tokenHash: hashToken(offer.token), invitedBy: actor.email };
  await tx.invitation.create({ data: { ...data, ...dates } });
  await recordAudit(tx, actor, {
    action: "admin.invited",
    targetKind: "administrator",
    target: email,
    before: { withdrawnInvitations: count },
    after: { role, endsAt: endsAt?.toISOString() ?? null, linkExpiresAt: expiresAt.toISOString() },
  });
  return { expiresAt };
}

/** Locked: whoever changes the inviter's role comes before, and is seen here, or after, and finds this invitation. */
async function lastMoment(tx: Tx, { adminId }: CouncilActor, now: Date): Promise<Date> {
  const expiresAt = new Date(now.getTime() + INVITATION_LIFE_MS);
  // The operator at the machine's console.
  if (adminId === null) return expiresAt;
  const [inviter] = await tx.$queryRaw<{ endsAt: Date | null }[]>`
    SELECT ends_at AS "endsAt" FROM administrators
    WHERE id = ${adminId}::uuid AND role = 'owner' AND (ends_at IS NULL OR ends_at > ${now}::timestamptz) FOR SHARE`;
  if (!inviter) throw new Refusal("FORBIDDEN");
  return inviter.endsAt && inviter.endsAt < expiresAt ? inviter.endsAt : expiresAt;
}

/** The link stops working. NOT_FOUND for one that was used, withdrawn or never there. */
export async function revokeInvitation(deps: Deps, actor: CouncilActor, input: { invitationId: InvitationId }) {
  assertOwner(actor);
  await deps.prisma.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id: input.invitationId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: deps.clock.now() },
    });
    if (count === 0) throw new Refusal("NOT_FOUND");
    const { email, role } = await tx.invitation.findUniqueOrThrow({ where: { id: input.invitationId } });
    await recordAudit(tx, actor, {
      action: "admin.invitation_revoked",
      targetKind: "administrator",
      target: email,
      before: { role },
    });
  });
}
