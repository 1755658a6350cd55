import type { PublicRound } from "@seonchak/schema";
import type { PublishedRound } from "./round-directory.ts";
import { roundStateAt } from "./round-state.ts";

/** What anyone may know of a round, as of `now`. */
export function publicRoundAt(
  round: PublishedRound,
  now: Date,
  counts: { lockerCount: number; availableCount: number },
): PublicRound {
  return {
    id: round.id,
    nameKo: round.nameKo,
    nameEn: round.nameEn,
    state: roundStateAt(round, now),
    opensAt: round.opensAt.toISOString(),
    closesAt: round.closesAt.toISOString(),
    expiresAt: round.expiresAt.toISOString(),
    noticeKo: round.noticeKo,
    noticeEn: round.noticeEn,
    ...counts,
  };
}
