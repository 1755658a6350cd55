import type { Prisma, Tx } from "@seonchak/prisma";
import { lostUniqueIndex } from "@seonchak/prisma";
import type { AuditAction, EventId } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { tellProgramme } from "./tell-programme.ts";

export type ProgrammeRow = NonNullable<Awaited<ReturnType<Tx["examProgramme"]["findUnique"]>>>;
export type ProgrammeChange = { action: AuditAction; data: Parameters<Tx["examProgramme"]["update"]>[0]["data"] };
type Changing = {
  programmeId: EventId;
  change: (programme: ProgrammeRow, tx: Tx) => ProgrammeChange | Promise<ProgrammeChange>;
};

/** Publishing makes the slots of a whole year at most, in the same transaction. */
const TIMEOUT_MS = 20_000;

/**
 * Changes a programme's row, audited, and answers it as it was and as it is. This process knows it once this returns,
 * every other one within a second.
 */
export async function changeProgramme(deps: Deps, actor: CouncilActor, { programmeId, change }: Changing) {
  const write = async (tx: Tx) => {
    const before = await lockProgramme(tx, programmeId);
    const { action, data } = await change(before, tx);
    const after = await tx.examProgramme.update({ where: { id: programmeId }, data });
    await recordAudit(tx, actor, {
      action,
      targetKind: "programme",
      target: after.nameKo,
      before: programmeFacts(before),
      after: programmeFacts(after),
    });
    return { before, after };
  };
  const changed = await deps.prisma.$transaction(write, { timeout: TIMEOUT_MS }).catch(refuseTakenCode);
  deps.caches.programmes.invalidate();
  const { publishedAt, approval } = changed.after;
  if (publishedAt && approval === "automatic") await tellProgramme(deps, programmeId);
  return changed;
}

/** The programme's row, locked against everybody else who changes it. Refuses PROGRAMME_NOT_FOUND. */
export async function lockProgramme(tx: Tx, programmeId: EventId): Promise<ProgrammeRow> {
  await tx.$queryRaw`SELECT id FROM exam_programmes WHERE id = ${programmeId}::uuid FOR NO KEY UPDATE`;
  const programme = await tx.examProgramme.findUnique({ where: { id: programmeId } });
  if (!programme) throw new Refusal("PROGRAMME_NOT_FOUND");
  return programme;
}

/** The index says whose code it is, also when two take it in the same moment. */
export function refuseTakenCode(error: unknown): never {
  if (lostUniqueIndex(error) === "exam_programmes_one_per_code") throw new Refusal("CODE_TAKEN", { field: "code" });
  throw error;
}

/** What the audit log keeps of a programme. */
export function programmeFacts(programme: ProgrammeRow): Prisma.InputJsonObject {
  const { id: _, createdAt: __, version: ___, publishedAt, pausedAt, ...rules } = programme;
  return {
    ...rules,
    publishedAt: publishedAt?.toISOString() ?? null,
    pausedAt: pausedAt?.toISOString() ?? null,
  };
}
