import { randomUUID } from "node:crypto";
import type { Deps } from "@seonchak/domain";
import { openSlots } from "@seonchak/domain/exams/open-slots";
import type { Programme } from "@seonchak/domain/exams/programmes";
import { programmeCode } from "@seonchak/schema";

export type TestProgrammeOptions = Partial<
  Pick<
    Programme,
    | "slotMinutes"
    | "capacity"
    | "leadMinutes"
    | "horizonDays"
    | "minMinutes"
    | "maxMinutes"
    | "opensMinute"
    | "closesMinute"
    | "approval"
    | "holdMs"
  >
> & {
  /** Left out: the slots are made too. */
  withoutSlots?: boolean;
};

export type Exams = {
  /** A published programme: 10-minute slots for 50,000, two days to its horizon, no lead time, unless said otherwise. */
  programme(options?: TestProgrammeOptions): Promise<Programme>;
};

export function createExams(deps: Deps): Exams {
  return {
    async programme({ withoutSlots = false, ...options } = {}) {
      const code = programmeCode.parse(`exam-${randomUUID().slice(0, 8)}`);
      const rules = { slotMinutes: 10, horizonDays: 2, leadMinutes: 0, approval: "manual", ...options };
      await deps.prisma.examProgramme.create({
        data: { code, nameKo: "시험", nameEn: "Exam", publishedAt: deps.clock.now(), ...rules },
      });
      deps.caches.programmes.invalidate();
      if (!withoutSlots) await openSlots(deps);
      return deps.caches.programmes.byCode(deps, code);
    },
  };
}
