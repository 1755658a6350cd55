import type { Identity } from "@seonchak/domain/accounts/identity";
import { readViewer } from "@seonchak/domain/accounts/me";
import { readMyReservations } from "@seonchak/domain/lockers/my-reservations";
import type { StudentId, Viewer } from "@seonchak/schema";
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
