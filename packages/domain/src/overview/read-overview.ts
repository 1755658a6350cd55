import type { EventId, LockerBoard, Overview, OverviewInput } from "@seonchak/schema";
import { listRecentActs } from "../audit/audit.ts";
import type { Actor, Deps } from "../deps.ts";
import { countStrays } from "../roster/strays.ts";
import { countsOf } from "../rounds/admin-rounds.ts";
import { chooseRound } from "../rounds/choose-round.ts";
import { roundStateAt } from "../rounds/round-state.ts";
import { readCouncilFacts } from "./read-council-facts.ts";
import { readHistoryQueue } from "./read-history-queue.ts";
import { readPressRate } from "./read-presses.ts";
import { setUpSteps } from "./set-up-steps.ts";

const RECENT_ACTS = 8;
const NO_LOCKERS = { free: 0, held: 0, taken: 0, broken: 0, reserved: 0 };

/** The first page of administration: a round's numbers, the rush, people, what is still to set up, the latest acts. */
export async function readOverview(deps: Deps, actor: Pick<Actor, "adminId">, input: OverviewInput): Promise<Overview> {
  const [board, facts, strayCount, recent, pressesPerSecond, historyQueue] = await Promise.all([
    readChosenBoard(deps, input.roundId),
    readCouncilFacts(deps, actor),
    countStrays(deps),
    listRecentActs(deps, RECENT_ACTS),
    readPressRate(deps),
    readHistoryQueue(deps),
  ]);
  const { isOpenToAll, studentCount, liveSessionCount, rosterCount } = facts;
  return {
    registrationPolicy: isOpenToAll ? "open" : "roster",
    round: board?.round ?? null,
    rounds: await listLiveRounds(deps),
    counts: board ? countsOf(board) : NO_LOCKERS,
    pressesPerSecond,
    historyQueue,
    studentCount,
    liveSessionCount,
    rosterCount,
    strayCount,
    setUp: setUpSteps(facts),
    recent,
    serverTime: deps.clock.now().toISOString(),
  };
}

/** The round that was asked for, or the current one where that is gone; null while there is none. */
async function readChosenBoard(deps: Deps, asked: EventId | undefined): Promise<LockerBoard | null> {
  const published = await deps.caches.rounds.published(deps);
  const now = deps.clock.now();
  const chosen = chooseRound(published, now, asked) ?? chooseRound(published, now, undefined);
  return chosen ? deps.caches.boards.read(deps, chosen.id) : null;
}

async function listLiveRounds(deps: Deps): Promise<Overview["rounds"]> {
  const now = deps.clock.now();
  const rounds = await deps.caches.rounds.published(deps);
  return rounds
    .map((round) => ({ id: round.id, nameKo: round.nameKo, nameEn: round.nameEn, state: roundStateAt(round, now) }))
    .filter(({ state }) => state !== "ended");
}
