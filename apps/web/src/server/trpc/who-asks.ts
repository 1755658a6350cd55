import type { Identity } from "@seonchak/domain/accounts/identity";
import { readViewer } from "@seonchak/domain/accounts/me";
import type { Changer } from "@seonchak/domain/exams/change-booking";
import { readMyReservations } from "@seonchak/domain/lockers/my-reservations";
import type { StudentId, Viewer } from "@seonchak/schema";
import type { RequestState } from "../request/request-state.ts";
import type { Services } from "../services.ts";

/** For what is the same for everyone, with a part that is a student's own. */
export function studentIdOf(identity: Identity | null): StudentId | null {
  return identity?.kind === "student" ? identity.studentId : null;
}

/** Who the browser is signed in as; null for a stranger. */
export async function viewerOf(services: Services, identity: Identity | null): Promise<Viewer> {
  return identity && readViewer(services, identity);
}

/** Asked before an account goes: a hold would outlive it. Accounts know nothing of lockers, so it is passed in. */
export function liveHoldOf(services: Services, studentId: StudentId): () => Promise<boolean> {
  return async () => (await readMyReservations(services, studentId)).hold !== null;
}

/** A booking is changed by its student or by the council; what each of them may is the domain's to say. */
export function changerOf({ identity, asked }: { identity: Identity; asked: RequestState }): Changer {
  if (identity.kind === "student") return { kind: "student", studentId: identity.studentId };
  const { adminId, email, role, sessionId } = identity;
  return { kind: "council", actor: { adminId, email, role, sessionId, requestId: asked.requestId } };
}
