import type { RoundList } from "@seonchak/schema";
import type { Deps } from "../deps.ts";

/** Every round that students may know of, soonest first. */
export async function listRounds(deps: Deps): Promise<RoundList> {
  const published = await deps.caches.rounds.published(deps);
  const boards = await Promise.all(published.map((round) => deps.caches.boards.read(deps, round.id)));
  const rounds = boards.map((board) => board.round).sort((a, b) => a.opensAt.localeCompare(b.opensAt));
  return { rounds, serverTime: deps.clock.now().toISOString() };
}
