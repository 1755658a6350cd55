import type { PoolId } from "@seonchak/schema";
import { poolId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { Programme } from "./programmes.ts";
import { addMinutes, seoulMidnight } from "./seoul-time.ts";

/** Slots are made, never taken away: what is not here is looked for again, but not more often than this. */
const LOOK_AGAIN_MS = 1_000;

type Known = { slots: Promise<Map<number, PoolId>>; loadedAtMs: number };

/** Which pool is the slot of a time, remembered per programme: a hold that finds no room asks Postgres nothing. */
export class SlotDirectory {
  readonly #known = new Map<string, Known>();

  /** The slots of `[start, end)`, in time order. Refuses SLOT_CLOSED where the range leaves the opening hours. */
  async inRange(
    deps: Pick<Deps, "prisma" | "clock">,
    programme: Programme,
    { start, end }: { start: Date; end: Date },
  ): Promise<PoolId[]> {
    const starts: number[] = [];
    for (let at = start; at < end; at = addMinutes(at, programme.slotMinutes)) starts.push(at.getTime());
    const found = await this.#find(deps, programme, starts);
    if (found.length !== starts.length) throw new Refusal("SLOT_CLOSED");
    return found;
  }

  async #find(deps: Pick<Deps, "prisma" | "clock">, programme: Programme, starts: number[]): Promise<PoolId[]> {
    const known = this.#known.get(programme.id) ?? this.#load(deps, programme);
    const found = pick(await known.slots, starts);
    if (found.length === starts.length || performance.now() - known.loadedAtMs < LOOK_AGAIN_MS) return found;
    const again = this.#known.get(programme.id);
    return pick(await (again && again !== known ? again : this.#load(deps, programme)).slots, starts);
  }

  #load({ prisma, clock }: Pick<Deps, "prisma" | "clock">, { id }: Programme): Known {
    const slots = prisma.examSlot
      .findMany({
        where: { programmeId: id, startsAt: { gte: seoulMidnight(clock.now()) } },
        select: { id: true, startsAt: true },
      })
      .then((rows) => new Map(rows.map((row) => [row.startsAt.getTime(), poolId.parse(row.id)])));
    const known = { slots, loadedAtMs: performance.now() };
    this.#known.set(id, known);
    slots.catch(() => this.#known.delete(id));
    return known;
  }
}

function pick(slots: Map<number, PoolId>, starts: number[]): PoolId[] {
  return starts.flatMap((start) => slots.get(start) ?? []);
}
