import type { ListedRound, RoundList } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { publicRoundAt } from "./public-round.ts";
import type { PublishedRound } from "./round-directory.ts";

/** Longer after its end a round is in its students' histories only: nobody counts its lockers any more. */
const AFTER_END_MS = 30 * 86_400_000;

/** Every round that students may want to know of, soonest first. */
export async function listRounds(deps: Deps): Promise<RoundList> {
  const sinceMs = deps.clock.now().getTime() - AFTER_END_MS;
  const published = await deps.caches.rounds.published(deps);
  const recent = published.filter((round) => round.expiresAt.getTime() > sinceMs);
  const rounds = await Promise.all(recent.map((round) => listedRound(deps, round)));
  rounds.sort((a, b) => a.opensAt.localeCompare(b.opensAt));
  return { rounds, serverTime: deps.clock.now().toISOString() };
}

/** A round that another process brings back into Redis just now takes no other from the list: it comes without count. */
async function listedRound(deps: Deps, round: PublishedRound): Promise<ListedRound> {
  try {
    return (await deps.caches.boards.read(deps, round.id)).round;
  } catch (error) {
    if (!(error instanceof Refusal && error.reason === "WARMING")) throw error;
    const { lockers } = await deps.caches.rounds.plan(deps, round.id);
    const counts = { lockerCount: lockers.length, availableCount: 0 };
    return { ...publicRoundAt(round, deps.clock.now(), counts), availableCount: null };
  }
}
