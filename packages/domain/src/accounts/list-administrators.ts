import type { AdministratorList, AdministratorRow, InvitationRow } from "@seonchak/schema";
import { adminId, adminRole, invitationId } from "@seonchak/schema";
import type { CouncilActor, Deps } from "../deps.ts";

/** A council has a handful; this bounds what a mistake could make. */
const SHOWN_MAX = 200;

type Row = {
  id: string;
  email: string;
  role: string;
  ends_at: Date | null;
  created_at: Date;
  has_second_factor: boolean;
  has_ended: boolean;
  last_seen_at: Date | null;
  live_sessions: number;
};

/** Everybody who is or was an administrator, and the invitations that are still open. */
export async function listAdministrators(deps: Deps, actor: CouncilActor): Promise<AdministratorList> {
  const now = deps.clock.now();
  const [rows, invitations] = await Promise.all([
    readRows(deps, now),
    deps.prisma.invitation.findMany({
      where: { acceptedAt: null, revokedAt: null },
      orderBy: { createdAt: "desc" },
      take: SHOWN_MAX,
    }),
  ]);
  return {
    administrators: rows.map((row) => administratorOf(row, actor)),
    invitations: invitations.map((row): InvitationRow => {
      const { email, invitedBy, endsAt, createdAt, expiresAt } = row;
      return {
        invitationId: invitationId.parse(row.id),
        role: adminRole.parse(row.role),
        email,
        invitedBy,
        endsAt: endsAt?.toISOString() ?? null,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        hasExpired: expiresAt <= now,
      };
    }),
  };
}

function readRows({ prisma }: Deps, now: Date) {
  return prisma.$queryRaw<Row[]>`
    SELECT a.id::text, a.email, a.role, a.ends_at, a.created_at, a.totp_confirmed_at IS NOT NULL AS has_second_factor,
           coalesce(a.ends_at <= ${now}::timestamptz, false) AS has_ended, s.last_seen_at, s.live_sessions
    FROM administrators a CROSS JOIN LATERAL (
      SELECT max(last_seen_at) AS last_seen_at,
             (count(*) FILTER (WHERE revoked_at IS NULL AND expires_at > ${now}::timestamptz))::int AS live_sessions
      FROM sessions WHERE admin_id = a.id
    ) s
    ORDER BY has_ended, array_position(ARRAY['owner', 'manager', 'viewer'], a.role), a.email
    LIMIT ${SHOWN_MAX}`;
}

function administratorOf(row: Row, actor: CouncilActor): AdministratorRow {
  return {
    administratorId: adminId.parse(row.id),
    email: row.email,
    role: adminRole.parse(row.role),
    endsAt: row.ends_at?.toISOString() ?? null,
    hasEnded: row.has_ended,
    hasSecondFactor: row.has_second_factor,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    // Nobody's session counts once the role has ended: its tokens end with it.
    liveSessionCount: row.has_ended ? 0 : row.live_sessions,
    isMe: row.id === actor.adminId,
  };
}
