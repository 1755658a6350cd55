import { randomUUID, timingSafeEqual } from "node:crypto";
import type { Tx } from "@seonchak/prisma";
import type { SignInInput } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { invariant } from "../invariant.ts";
import { Refusal } from "../refusal.ts";
import { countAttempt } from "./attempts.ts";
import { hashPhone, phoneFields } from "./phone.ts";
import { hashToken } from "./signed-tokens.ts";

export type KnownStudent = NonNullable<Awaited<ReturnType<Tx["student"]["findFirst"]>>>;
type RosterEntry = NonNullable<Awaited<ReturnType<Tx["rosterEntry"]["findUnique"]>>>;
type Who = SignInInput & { address: string };

/** The account of a student number, made now where the policy allows. A mismatch never makes a second one (SPECS 1). */
export async function findOrRegister(deps: Deps, who: Who): Promise<{ student: KnownStudent; isNew: boolean }> {
  const [council, entry, known] = await Promise.all([
    deps.prisma.council.findUnique({ where: { id: 1 } }),
    deps.prisma.rosterEntry.findUnique({ where: { studentNumber: who.studentNumber } }),
    findStudent(deps, who.studentNumber),
  ]);
  invariant(council !== null, "the installation has a council");
  if (council.registrationPolicy === "roster" && !entry) throw new Refusal("NOT_ON_ROSTER");
  const listed = entry !== null && matchesRoster(deps, entry, { who, known }) ? entry : null;
  if (!known && !council.registrationOpen) throw new Refusal("REGISTRATION_CLOSED");
  // A known student too: an account that was registered under an open policy may be somebody else's work.
  if (council.registrationPolicy === "roster" && !listed) throw new Refusal("IDENTITY_MISMATCH");
  if (known) return { student: await recognise(deps, known, { who, listed }), isNew: false };
  const counted = await countAttempt(() => deps.limits.registration(who.address));
  const isNew = await register(deps, who, listed);
  if (!isNew) await counted.giveBack();
  const student = await findStudent(deps, who.studentNumber);
  // Somebody removed it in this very moment: asking again registers anew.
  if (!student) throw new Refusal("IDENTITY_MISMATCH");
  return { student: isNew ? student : await recognise(deps, student, { who, listed }), isNew };
}

/** Of any number of first sign-ins at once, the unique index lets one register; the others find its account. */
async function register(deps: Deps, who: Who, listed: RosterEntry | null): Promise<boolean> {
  const { phoneEncrypted, phoneHash } = phoneFields(deps.secrets, who.phoneNumber);
  const now = deps.clock.now();
  const made = await deps.prisma.$executeRaw`
    INSERT INTO students (id, student_number, name, phone_encrypted, phone_hash, roster_phone_hash, cohort,
                          consent_version, consent_source, consent_at, created_at)
    VALUES (${randomUUID()}::uuid, ${who.studentNumber}, ${who.name}, ${phoneEncrypted}, ${phoneHash},
            ${listed?.phoneHash ?? null}, ${listed?.cohort ?? null}, ${who.consentVersion ?? null}, ${consentSource(who)},
            ${now}::timestamptz, ${now}::timestamptz)
    ON CONFLICT (student_number) WHERE removed_at IS NULL DO NOTHING`;
  return made === 1;
}

type Asking = { who: Who; listed: RosterEntry | null };

async function recognise(deps: Deps, student: KnownStudent, { who, listed }: Asking): Promise<KnownStudent> {
  // Both are compared in any case, so that the time taken does not tell which one was wrong.
  const isSameName = isSame(student.name, who.name);
  const isSamePhone = isSame(student.phoneHash, hashPhone(deps.secrets, who.phoneNumber));
  if (!isSameName || !isSamePhone) throw new Refusal("IDENTITY_MISMATCH");
  // Said only to who proved to be that student.
  if (student.blockedAt) throw new Refusal("ACCOUNT_BLOCKED");
  const { consentVersion } = who;
  const hasConsented = consentVersion !== undefined && consentVersion !== student.consentVersion;
  const rosterPhoneHash = listed?.phoneHash ?? student.rosterPhoneHash;
  const hasMoved = listed !== null && listed.cohort !== student.cohort;
  if (!hasConsented && !hasMoved && rosterPhoneHash === student.rosterPhoneHash) return student;
  return deps.prisma.student.update({
    where: { id: student.id },
    data: {
      rosterPhoneHash,
      ...(hasConsented ? { consentVersion, consentSource: "student", consentAt: deps.clock.now() } : {}),
      ...(hasMoved ? { cohort: listed.cohort } : {}),
    },
  });
}

/** All that the roster has must match. Who proved to know its phone may have another by now, which the account asks for. */
function matchesRoster(
  deps: Deps,
  entry: RosterEntry,
  { who, known }: { who: Who; known: KnownStudent | null },
): boolean {
  const isSameName = isSame(entry.name, who.name);
  const isSamePhone =
    entry.phoneHash === null ||
    isSame(entry.phoneHash, hashPhone(deps.secrets, who.phoneNumber)) ||
    (known !== null && known.rosterPhoneHash === entry.phoneHash);
  return isSameName && isSamePhone;
}

function findStudent({ prisma }: Deps, studentNumber: string): Promise<KnownStudent | null> {
  return prisma.student.findFirst({ where: { studentNumber, removedAt: null } });
}

/** Without a version the calling site vouches for consent, and that is recorded (SPECS 1). */
function consentSource({ consentVersion }: Who): "student" | "site" {
  return consentVersion ? "student" : "site";
}

/** In constant time: hashes of one length are compared. */
function isSame(stored: string, given: string): boolean {
  return timingSafeEqual(Buffer.from(hashToken(fold(stored))), Buffer.from(hashToken(fold(given))));
}

/** As the schema folds what is typed; what a roster or the council wrote is folded here. */
function fold(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
