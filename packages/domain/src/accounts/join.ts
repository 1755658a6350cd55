import { randomUUID } from "node:crypto";
import type { Tx } from "@seonchak/prisma";
import { brokenConstraint } from "@seonchak/prisma";
import type { AcceptInvitationInput, AdminRole, InvitationOffer } from "@seonchak/schema";
import { adminRole } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { countAttempt } from "./attempts.ts";
import { hashPassword } from "./password.ts";
import { hashToken } from "./signed-tokens.ts";

type Asking = { address: string; requestId: string };
type Invitation = NonNullable<Awaited<ReturnType<Tx["invitation"]["findUnique"]>>>;

/** What a link offers. INVITATION_INVALID alike for one that is unknown, used, withdrawn or too old. */
export async function readInvitation(
  deps: Deps,
  { token, address }: { token: string } & Asking,
): Promise<InvitationOffer> {
  await countAttempt(() => deps.limits.adminSignIn(address));
  const { email, role, endsAt, invitedBy, expiresAt } = await openInvitation(deps, token);
  return {
    email,
    role: adminRole.parse(role),
    endsAt: endsAt?.toISOString() ?? null,
    invitedBy,
    expiresAt: expiresAt.toISOString(),
  };
}

/** Makes the administrator, once: of any number of presses the statement lets one through. */
export async function acceptInvitation(
  deps: Deps,
  { token, newPassword, address, requestId }: AcceptInvitationInput & Asking,
): Promise<{ email: string; role: AdminRole }> {
  await countAttempt(() => deps.limits.adminSignIn(address));
  // Looked at before the costly hash, so that a stranger's made-up token costs next to nothing.
  await openInvitation(deps, token);
  const passwordHash = await hashPassword(newPassword);
  try {
    return await deps.prisma.$transaction((tx) => join(tx, deps, { token, passwordHash, requestId }));
  } catch (error) {
    if (brokenConstraint(error) === "administrators_one_per_email") throw new Refusal("ALREADY_ADMINISTRATOR");
    throw error;
  }
}

type Joining = { token: string; passwordHash: string; requestId: string };

async function join(tx: Tx, { clock }: Deps, { token, passwordHash, requestId }: Joining) {
  const now = clock.now();
  const [offer] = await tx.invitation.updateManyAndReturn({
    where: { tokenHash: hashToken(token), ...stillOpenAt(now) },
    data: { acceptedAt: now },
  });
  if (!offer) throw new Refusal("INVITATION_INVALID");
  const { email, role, endsAt, invitedBy } = offer;
  const id = randomUUID();
  await tx.administrator.create({ data: { id, email, passwordHash, role, endsAt, createdAt: now } });
  await recordAudit(
    tx,
    { adminId: id, email, requestId },
    {
      action: "admin.joined",
      targetKind: "administrator",
      target: email,
      after: { role, endsAt: endsAt?.toISOString() ?? null, invitedBy },
    },
  );
  return { email, role: adminRole.parse(role) };
}

async function openInvitation({ prisma, clock }: Deps, token: string): Promise<Invitation> {
  const now = clock.now();
  const offer = await prisma.invitation.findFirst({ where: { tokenHash: hashToken(token), ...stillOpenAt(now) } });
  if (!offer) throw new Refusal("INVITATION_INVALID");
  return offer;
}

/** A role that would have ended before it began is no offer either. */
function stillOpenAt(now: Date) {
  return {
    acceptedAt: null,
    revokedAt: null,
    expiresAt: { gt: now },
    OR: [{ endsAt: null }, { endsAt: { gt: now } }],
  };
}
