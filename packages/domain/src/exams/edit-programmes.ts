import { randomUUID } from "node:crypto";
import type { CreateProgrammeInput, EventId, UpdateProgrammeInput } from "@seonchak/schema";
import { eventId } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { makeSlots } from "../jobs/make-slots.ts";
import { Refusal } from "../refusal.ts";
import { changeProgramme, lockProgramme, programmeFacts, refuseTakenCode } from "./change-programme.ts";
import { checkFixedRules, checkProgrammeRules } from "./programme-rules.ts";

/** A new programme, as a draft: students see nothing of it, and there are no slots, until it is published. */
export async function createProgramme(
  deps: Deps,
  actor: CouncilActor,
  input: CreateProgrammeInput,
): Promise<{ programmeId: EventId }> {
  checkProgrammeRules(input);
  const programmeId = eventId.parse(randomUUID());
  await deps.prisma
    .$transaction(async (tx) => {
      // By the domain's clock, which orders the list; a test may have moved it.
      const data = { ...input, id: programmeId, createdAt: deps.clock.now() };
      const after = programmeFacts(await tx.examProgramme.create({ data }));
      await recordAudit(tx, actor, {
        action: "programme.created",
        targetKind: "programme",
        target: input.nameKo,
        after,
      });
    })
    .catch(refuseTakenCode);
  return { programmeId };
}

/**
 * Changes a programme as it was seen in `version`: a draft wholly; once students can see it, not what its slots were
 * made by (PROGRAMME_IN_USE). A new capacity counts for slots that are made from now on; a longer horizon makes its
 * slots before this returns.
 */
export async function updateProgramme(deps: Deps, actor: CouncilActor, input: UpdateProgrammeInput): Promise<void> {
  const { programmeId, version, ...given } = input;
  const { before, after } = await changeProgramme(deps, actor, {
    programmeId,
    change: (programme) => {
      if (BigInt(version) !== programme.version) throw new Refusal("EDITED_ELSEWHERE");
      const wanted = { ...programme, ...definedOf(given) };
      if (programme.publishedAt) checkFixedRules(programme, wanted);
      checkProgrammeRules(wanted);
      return { action: "programme.updated", data: definedOf(given) };
    },
  });
  if (after.publishedAt && after.horizonDays > before.horizonDays) await makeSlots(deps);
}

type Defined<Given> = { [Name in keyof Given]?: Exclude<Given[Name], undefined> };

/** What is left out stays as it is. */
function definedOf<Given extends object>(given: Given): Defined<Given> {
  const kept: Defined<Given> = { ...given };
  for (const name in kept) if (kept[name] === undefined) delete kept[name];
  return kept;
}

/** Removes a draft for good. What students could see stays: their bookings name it. */
export async function removeProgramme(
  deps: Deps,
  actor: CouncilActor,
  { programmeId }: { programmeId: EventId },
): Promise<void> {
  await deps.prisma.$transaction(async (tx) => {
    const programme = await lockProgramme(tx, programmeId);
    if (programme.publishedAt) throw new Refusal("PROGRAMME_IN_USE");
    await tx.examProgramme.delete({ where: { id: programmeId } });
    await recordAudit(tx, actor, {
      action: "programme.removed",
      targetKind: "programme",
      target: programme.nameKo,
      before: programmeFacts(programme),
    });
  });
}
