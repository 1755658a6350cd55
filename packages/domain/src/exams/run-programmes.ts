import type { EventId } from "@seonchak/schema";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { changeProgramme } from "./change-programme.ts";
import { openSlotsOf } from "./open-slots.ts";

type OfProgramme = { programmeId: EventId };

/** Shows a programme to students, with all of its slots, in one moment. Publishing again makes what is missing. */
export async function publishProgramme(deps: Deps, actor: CouncilActor, { programmeId }: OfProgramme): Promise<void> {
  const { clock } = deps;
  await changeProgramme(deps, actor, {
    programmeId,
    change: async (programme, tx) => {
      await openSlotsOf({ prisma: tx, clock }, programme);
      return { action: "programme.published", data: { publishedAt: programme.publishedAt ?? clock.now() } };
    },
  });
}

/** No new booking until resumed, with what students are told; what is held may still be confirmed. */
export async function pauseProgramme(
  deps: Deps,
  actor: CouncilActor,
  { programmeId, noticeKo, noticeEn }: OfProgramme & { noticeKo: string; noticeEn: string },
): Promise<void> {
  await changeProgramme(deps, actor, {
    programmeId,
    change: ({ publishedAt, pausedAt }) => {
      if (!publishedAt) throw new Refusal("PROGRAMME_NOT_FOUND");
      const data = { pausedAt: pausedAt ?? deps.clock.now(), noticeKo, noticeEn };
      return { action: "programme.paused", data };
    },
  });
}

/** Takes bookings again, and says nothing of the pause any more. */
export async function resumeProgramme(deps: Deps, actor: CouncilActor, { programmeId }: OfProgramme): Promise<void> {
  const data = { pausedAt: null, noticeKo: "", noticeEn: "" };
  await changeProgramme(deps, actor, { programmeId, change: () => ({ action: "programme.resumed", data }) });
}
