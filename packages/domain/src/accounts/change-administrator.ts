import type { Tx } from "@seonchak/prisma";
import { Prisma } from "@seonchak/prisma";
import type { UpdateAdministratorInput } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { assertOwner } from "./identity.ts";
import { denySessions, endSessionRows } from "./session-rows.ts";

type Office = { role: string; endsAt: Date | null };
type Person = Office & { id: string; email: string };

/**
 * Changes somebody's role, or when it ends; whoever is changed is signed out and comes back as what they are now.
 * OWN_ROLE for one's own; LAST_OWNER when nobody would be left who owns the place without an end.
 */
export async function updateAdministrator(
  deps: Deps,
  actor: CouncilActor,
  input: UpdateAdministratorInput,
): Promise<void> {
  assertOwner(actor);
  const now = deps.clock.now();
  const endsAt = input.endsNow ? now : readEnd(input.endsAt, now);
  if (input.administratorId === actor.adminId) throw new Refusal("OWN_ROLE");
  const ended = await deps.prisma.$transaction(async (tx) => {
    const owners = await lockOwners(tx, now);
    // Whoever was an owner when they pressed, and is none any more.
    if (actor.adminId !== null && !owners.some(({ id }) => id === actor.adminId)) throw new Refusal("FORBIDDEN");
    const person = await lockPerson(tx, input.administratorId);
    const next: Office = {
      role: input.role ?? person.role,
      endsAt: endsAt === undefined ? person.endsAt : endsAt,
    };
    if (next.role === person.role && next.endsAt?.getTime() === person.endsAt?.getTime()) return [];
    const stays = (owner: Person) => owner.id !== person.id && owner.endsAt === null;
    if (isLasting(person) && !isLasting(next) && !owners.some(stays)) throw new Refusal("LAST_OWNER");
    return change(tx, { actor, person, next, now });
  });
  await denySessions(deps, ended);
}

/** Throws BAD_INPUT for an end that is past: "now" is another word, by the server's clock. */
export function readEnd(endsAt: string | null | undefined, now: Date): Date | null | undefined {
  if (endsAt === null || endsAt === undefined) return endsAt;
  const end = new Date(endsAt);
  if (end <= now) throw new Refusal("BAD_INPUT", { field: "endsAt", fieldRule: "endsAt" });
  return end;
}

/** Locked in order: of two owners who change each other at once, the second sees what the first has done. */
async function lockOwners(tx: Tx, now: Date): Promise<Person[]> {
  return tx.$queryRaw<Person[]>`
    SELECT id::text, email, role, ends_at AS "endsAt" FROM administrators
    WHERE role = 'owner' AND (ends_at IS NULL OR ends_at > ${now}::timestamptz) ORDER BY id FOR UPDATE`;
}

async function lockPerson(tx: Tx, id: string): Promise<Person> {
  const [person] = await tx.$queryRaw<Person[]>`
    SELECT id::text, email, role, ends_at AS "endsAt" FROM administrators WHERE id = ${id}::uuid FOR UPDATE`;
  if (!person) throw new Refusal("NOT_FOUND");
  return person;
}

type Changing = { actor: CouncilActor; person: Person; next: Office; now: Date };

async function change(tx: Tx, { actor, person, next, now }: Changing) {
  await tx.administrator.update({ where: { id: person.id }, data: next });
  const which = Prisma.sql`admin_id = ${person.id}::uuid`;
  const ended = await endSessionRows(tx, { now, reason: "changed", which });
  const withdrawn = await boundInvitationsBy(tx, { email: person.email, next, now });
  await recordAudit(tx, actor, {
    action: "admin.role_changed",
    targetKind: "administrator",
    target: person.email,
    before: facts(person),
    after: { ...facts(next), endedSessions: ended.length, withdrawnInvitations: withdrawn },
  });
  return ended;
}

/** Nobody joins on the word of somebody who may not invite any more, nor after they may. Answers how many lose their link. */
async function boundInvitationsBy(
  tx: Tx,
  { email, next, now }: { email: string; next: Office; now: Date },
): Promise<number> {
  const open = { invitedBy: email, acceptedAt: null, revokedAt: null };
  if (!isOwnerAt(next, now)) return (await tx.invitation.updateMany({ where: open, data: { revokedAt: now } })).count;
  if (next.endsAt)
    await tx.invitation.updateMany({
      where: { ...open, expiresAt: { gt: next.endsAt } },
      data: { expiresAt: next.endsAt },
    });
  return 0;
}

/** An owner whose role has no end: the place is never without one. */
function isLasting({ role, endsAt }: Office): boolean {
  return role === "owner" && endsAt === null;
}

function isOwnerAt({ role, endsAt }: Office, now: Date): boolean {
  return role === "owner" && (endsAt === null || endsAt > now);
}

function facts({ role, endsAt }: Office) {
  return { role, endsAt: endsAt?.toISOString() ?? null };
}
