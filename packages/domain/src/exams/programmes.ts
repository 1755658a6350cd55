import type { Tx } from "@seonchak/prisma";
import type { EventId, ExamApproval, ExamProgramme, ProgrammeCode } from "@seonchak/schema";
import { eventId, examApproval, programmeCode } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";

/** A published programme and its rules. */
export type Programme = {
  id: EventId;
  code: ProgrammeCode;
  nameKo: string;
  nameEn: string;
  aboutKo: string;
  aboutEn: string;
  slotMinutes: number;
  capacity: number;
  leadMinutes: number;
  horizonDays: number;
  minMinutes: number;
  maxMinutes: number;
  opensMinute: number;
  closesMinute: number;
  approval: ExamApproval;
  holdMs: number;
  pausedAt: Date | null;
  noticeKo: string;
  noticeEn: string;
  version: bigint;
};

const FRESH_MS = 1_000;

/** The published programmes, remembered for a second: reading availability asks Postgres for slots alone. */
export class ProgrammeDirectory {
  #programmes: Programme[] = [];
  #loadedAtMs = Number.NEGATIVE_INFINITY;
  #loading: Promise<Programme[]> | null = null;

  /** Forget what is known: this process has just changed a programme. */
  invalidate(): void {
    this.#loadedAtMs = Number.NEGATIVE_INFINITY;
    this.#loading = null;
  }

  async published(deps: Pick<Deps, "prisma">): Promise<Programme[]> {
    if (performance.now() - this.#loadedAtMs < FRESH_MS) return this.#programmes;
    this.#loading ??= this.#load(deps);
    return this.#loading;
  }

  /** Refuses PROGRAMME_NOT_FOUND. */
  async byCode(deps: Pick<Deps, "prisma">, code: ProgrammeCode): Promise<Programme> {
    const found = (await this.published(deps)).find((programme) => programme.code === code);
    if (!found) throw new Refusal("PROGRAMME_NOT_FOUND");
    return found;
  }

  /** To be asked before a transaction: within one, another connection must not be waited for. */
  async byIds(deps: Pick<Deps, "prisma">): Promise<(id: string) => Programme> {
    const programmes = new Map<string, Programme>((await this.published(deps)).map((one) => [one.id, one]));
    return (id) => {
      const found = programmes.get(id);
      if (!found) throw new Refusal("PROGRAMME_NOT_FOUND");
      return found;
    };
  }

  #load({ prisma }: Pick<Deps, "prisma">): Promise<Programme[]> {
    const loading: Promise<Programme[]> = prisma.examProgramme
      .findMany({ where: { publishedAt: { not: null } }, orderBy: { createdAt: "asc" } })
      .then((rows) => {
        const programmes = rows.map(programmeOf);
        if (this.#loading === loading) {
          this.#programmes = programmes;
          this.#loadedAtMs = performance.now();
        }
        return programmes;
      })
      .finally(() => {
        if (this.#loading === loading) this.#loading = null;
      });
    return loading;
  }
}

/** Every programme that students can see, in the order in which they were made. */
export async function listProgrammes(deps: Deps): Promise<{ programmes: ExamProgramme[]; serverTime: string }> {
  const programmes = await deps.caches.programmes.published(deps);
  return { programmes: programmes.map(publicProgramme), serverTime: deps.clock.now().toISOString() };
}

type Row = Awaited<ReturnType<Tx["examProgramme"]["findMany"]>>[number];

export function programmeOf({ createdAt: _, publishedAt: __, ...row }: Row): Programme {
  return {
    ...row,
    id: eventId.parse(row.id),
    code: programmeCode.parse(row.code),
    approval: examApproval.parse(row.approval),
  };
}

export function publicProgramme({ pausedAt, version: _, ...programme }: Programme): ExamProgramme {
  return { ...programme, isPaused: pausedAt !== null };
}
