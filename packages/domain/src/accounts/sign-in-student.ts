import { randomUUID } from "node:crypto";
import { Prisma } from "@seonchak/prisma";
import type { SignedIn, SignInInput } from "@seonchak/schema";
import { sessionId, studentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { countAttempt } from "./attempts.ts";
import type { Device, StudentIdentity } from "./identity.ts";
import type { KnownStudent } from "./registration.ts";
import { findOrRegister } from "./registration.ts";
import type { NewSession } from "./session-rows.ts";
import { startSession } from "./session-rows.ts";
import { issueTokens, makeRefreshToken } from "./signed-tokens.ts";

/**
 * Signs a student in with what the council has, and registers on the first sign-in where the policy allows (SPECS 1).
 * Refuses IDENTITY_MISMATCH for every mismatch alike, NOT_ON_ROSTER, REGISTRATION_CLOSED, ACCOUNT_BLOCKED,
 * TOO_MANY_REQUESTS, STORE_AWAY.
 */
export async function signInStudent(
  deps: Deps,
  input: SignInInput & Device,
): Promise<SignedIn & { sessionId: StudentIdentity["sessionId"]; identity: StudentIdentity }> {
  await countAttempt(() => deps.limits.signIn(input.address));
  const failure = await countAttempt(() => deps.limits.signInFailure(input.studentNumber, input.address));
  const found = await findOrRegister(deps, input).catch(async (error: unknown) => {
    // Only a mismatch is a failed guess; who came too early, or is blocked, may come again.
    if (!isMismatch(error)) await failure.giveBack();
    throw error;
  });
  const session: NewSession = {
    sessionId: sessionId.parse(randomUUID()),
    refreshToken: makeRefreshToken(),
    device: { userAgent: input.userAgent, address: input.address },
    startedAt: deps.clock.now(),
  };
  const start = (student: KnownStudent) =>
    startSession(deps.prisma, session, { column: "student_id", person: stillThe(student) });
  let { student } = found;
  if (!(await start(student))) {
    // Asked again for what has become of the account in this moment, perhaps only another cohort.
    student = (await findOrRegister(deps, input)).student;
    if (!(await start(student))) throw new Refusal("IDENTITY_MISMATCH");
  }
  await failure.giveBack();
  const identity: StudentIdentity = {
    kind: "student",
    sessionId: session.sessionId,
    studentId: studentId.parse(student.id),
    cohort: student.cohort,
  };
  const tokens = issueTokens(deps, identity, { refreshToken: session.refreshToken, issuedAt: session.startedAt });
  return { ...tokens, isNew: found.isNew, sessionId: session.sessionId, identity };
}

/** Blocked, removed, corrected or moved to another cohort between the comparison and this statement: no session. */
function stillThe({ id, studentNumber, name, phoneHash, cohort }: KnownStudent): Prisma.Sql {
  return Prisma.sql`
    SELECT id FROM students
    WHERE id = ${id}::uuid AND student_number = ${studentNumber} AND name = ${name} AND phone_hash = ${phoneHash}
      AND cohort IS NOT DISTINCT FROM ${cohort} AND blocked_at IS NULL AND removed_at IS NULL
    FOR SHARE`;
}

function isMismatch(error: unknown): boolean {
  return error instanceof Refusal && error.reason === "IDENTITY_MISMATCH";
}
