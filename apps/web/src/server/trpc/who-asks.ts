import type { Identity } from "@seonchak/domain/accounts/identity";
import type { StudentId } from "@seonchak/schema";

/** For what is the same for everyone, with a part that is a student's own. */
export function studentIdOf(identity: Identity | null): StudentId | null {
  return identity?.kind === "student" ? identity.studentId : null;
}
