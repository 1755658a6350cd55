import type { BoardChanged, EventId, LockerList, Mine, StudentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { storeAnswers } from "../hold-engine/hold-engine.ts";
import { withWarmEvent } from "../hold-engine/warm-event.ts";
import type { RoundPlan } from "../rounds/round-directory.ts";
import { readMyLocker } from "./confirm-locker.ts";
import { lockerEvent } from "./locker-event.ts";

/** The shared board, and beside it what is the asking student's own. */
export async function listLockers(
  deps: Deps,
  input: { roundId?: EventId | undefined; studentId: StudentId | null },
): Promise<LockerList> {
  const round = await deps.caches.rounds.current(deps, input.roundId);
  const board = await deps.caches.boards.read(deps, round.id);
  if (!input.studentId || board.isStale) return { ...board, mine: null };
  const plan = await deps.caches.rounds.plan(deps, round.id, round.version);
  return { ...board, mine: await readMine(deps, plan, input.studentId) };
}

/** The student's live hold and confirmed locker in one round. */
export async function readMine(deps: Deps, plan: RoundPlan, studentId: StudentId): Promise<Mine> {
  const roundId = plan.round.id;
  const [state, locker] = await Promise.all([
    storeAnswers(() => withWarmEvent(deps, lockerEvent(roundId), () => deps.holdStore.readStudent(roundId, studentId))),
    readMyLocker(deps, plan, studentId),
  ]);
  const place = state.hold && plan.byPool.get(state.hold.claims[0]?.poolId ?? "")?.place;
  if (!state.hold || !place) return { hold: null, locker };
  const expiresAt = state.hold.state === "held" ? new Date(state.hold.expiresAtMs).toISOString() : null;
  return { hold: { holdId: state.hold.holdId, locker: place, roundId, state: state.hold.state, expiresAt }, locker };
}

/** The board's version each time it changes, for open pages. */
export async function* watchLockers(
  deps: Deps,
  input: { roundId?: EventId | undefined },
  signal?: AbortSignal,
): AsyncGenerator<BoardChanged> {
  const round = await deps.caches.rounds.current(deps, input.roundId);
  for await (const version of deps.caches.watch.versions(deps, round.id, signal)) yield { version };
}
