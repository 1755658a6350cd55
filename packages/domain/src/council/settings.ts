import type { Prisma, Tx } from "@seonchak/prisma";
import type { AuditAction, CouncilSettings, UpdateSettingsInput } from "@seonchak/schema";
import { councilLink, registrationPolicy } from "@seonchak/schema";
import { z } from "zod";
import { assertManager } from "../accounts/identity.ts";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { invariant } from "../invariant.ts";
import { Refusal } from "../refusal.ts";
import { logoPath } from "./council-directory.ts";
import { nextPrivacyVersion } from "./privacy-version.ts";

type Council = NonNullable<Awaited<ReturnType<Tx["council"]["findUnique"]>>>;
type Written = Omit<UpdateSettingsInput, "version">;

const OWN_ACTIONS: AuditAction[] = ["council.updated", "council.logo_set", "council.logo_removed"];

/** All settings as they stand in Postgres, and what the registration policy would mean in numbers. */
export async function readSettings({ prisma }: Deps): Promise<CouncilSettings> {
  const [row, logo, lastChange, counts] = await Promise.all([
    prisma.council.findUnique({ where: { id: 1 } }),
    prisma.councilLogo.findUnique({ where: { id: 1 }, select: { hash: true } }),
    prisma.auditEntry.findFirst({ where: { action: { in: OWN_ACTIONS } }, orderBy: { at: "desc" } }),
    countPeople(prisma),
  ]);
  invariant(row !== null, "the installation has a council");
  return {
    ...written(row),
    logoUrl: logoPath(logo?.hash ?? null),
    version: row.version,
    lastChange: lastChange && { at: lastChange.at.toISOString(), actor: lastChange.actor },
    ...counts,
  };
}

/**
 * Replaces the whole form. EDITED_ELSEWHERE when somebody else saved since it was read. A changed privacy text without
 * a version of its own gets the next one, because students agreed to the words of the old one.
 */
export async function updateSettings(
  deps: Deps,
  actor: CouncilActor,
  { version, ...input }: UpdateSettingsInput,
): Promise<CouncilSettings> {
  assertManager(actor);
  const today = deps.clock.now();
  await deps.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM council WHERE id = 1 FOR UPDATE`;
    const row = await tx.council.findUniqueOrThrow({ where: { id: 1 } });
    if (row.version !== version) throw new Refusal("EDITED_ELSEWHERE");
    const before = written(row);
    const after = { ...input, privacyVersion: nextPrivacyVersion(before, input, today) };
    await tx.council.update({ where: { id: 1 }, data: { ...columns(after), version: { increment: 1 } } });
    await recordAudit(tx, actor, {
      action: "council.updated",
      targetKind: "council",
      target: after.nameKo,
      ...whatChanged(before, after),
    });
  });
  deps.caches.council.invalidate();
  return readSettings(deps);
}

async function countPeople(prisma: Deps["prisma"]) {
  const [counts] = await prisma.$queryRaw<{ roster: number; accounts: number; off: number }[]>`
    SELECT (SELECT count(*) FROM roster_entries)::int AS roster, count(*)::int AS accounts,
           (count(*) FILTER (WHERE e.student_number IS NULL))::int AS off
    FROM students s LEFT JOIN roster_entries e ON e.student_number = s.student_number
    WHERE s.removed_at IS NULL`;
  return {
    rosterCount: counts?.roster ?? 0,
    accountCount: counts?.accounts ?? 0,
    accountsOffRosterCount: counts?.off ?? 0,
  };
}

function written(row: Council): Written {
  const { nameKo, nameEn, brandHue, contactKo, contactEn, addressKo, addressEn, bannerKo, bannerEn } = row;
  const { privacyVersion, privacyKo, privacyEn, registrationOpen, allowedOrigins } = row;
  return {
    ...{ nameKo, nameEn, brandHue, contactKo, contactEn, addressKo, addressEn, bannerKo, bannerEn },
    ...{ privacyVersion, privacyKo, privacyEn, registrationOpen, allowedOrigins },
    email: row.email === "" ? null : row.email,
    links: z.array(councilLink).parse(row.links),
    registrationPolicy: registrationPolicy.parse(row.registrationPolicy),
  };
}

function columns({ email, ...rest }: Written): Prisma.CouncilUpdateInput {
  return { ...rest, email: email ?? "" };
}

/** Only what is different, before and after; a form of twenty fields would bury it. */
function whatChanged(before: Written, after: Written) {
  const was: Prisma.InputJsonObject = { ...before };
  const is: Prisma.InputJsonObject = { ...after };
  const keys = Object.keys(is).filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]));
  const pick = (from: Prisma.InputJsonObject) => Object.fromEntries(keys.map((key) => [key, from[key] ?? null]));
  return { before: pick(was), after: pick(is) };
}
