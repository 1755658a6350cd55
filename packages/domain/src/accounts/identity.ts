import type { AdminId, AdminRole, SessionId, StudentId } from "@seonchak/schema";
import { adminId } from "@seonchak/schema";
import type { Actor } from "../deps.ts";
import { Refusal } from "../refusal.ts";

/** Who asks, as a token or a cookie says; whether the session still lives is asked with `assertLive`. */
export type StudentIdentity = { kind: "student"; sessionId: SessionId; studentId: StudentId; cohort: string | null };
/** `endsAtMs`: when the role ends; no token outlives it. */
export type AdminIdentity = {
  kind: "admin";
  sessionId: SessionId;
  adminId: AdminId;
  email: string;
  role: AdminRole;
  endsAtMs: number | null;
};
export type Identity = StudentIdentity | AdminIdentity;

/** Where a sign-in came from: shown in "my sessions". */
export type Device = { userAgent: string; address: string };

/** `viewer` reads; what changes something needs a manager or the owner (SPECS 1). */
export function assertManager({ role }: Pick<Actor, "role">): void {
  if (role === "viewer") throw new Refusal("FORBIDDEN");
}

/** Roles and invitations are the owners' alone (SPECS 1). */
export function assertOwner({ role }: Pick<Actor, "role">): void {
  if (role !== "owner") throw new Refusal("FORBIDDEN");
}

export function adminIdOf(actor: Actor): AdminId {
  return adminId.parse(actor.adminId);
}
