import type { Tx } from "@seonchak/prisma";
import type { UpdateRoundInput } from "@seonchak/schema";
import { eventId } from "@seonchak/schema";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { RoundChange, RoundRow } from "./change-round.ts";
import { changeRound } from "./change-round.ts";
import { lockerRanges } from "./locker-ranges.ts";
import { putLockersIn, readRoundLockers, takeLockersOut } from "./round-lockers.ts";
import { roundStateAt } from "./round-state.ts";

/** Nearer to its opening a round's lockers stay: other processes and open pages may still have them in their plans. */
const TAKE_OUT_BEFORE_MS = 60_000;

/**
 * Changes a round as it was seen in `version`. A draft wholly; of a published round lockers can be added at any time and
 * taken out only well before it opens. What is added can be held on every process once this returns.
 */
export async function updateRound(deps: Deps, actor: CouncilActor, input: UpdateRoundInput): Promise<void> {
  const { roundId, version, lockerNumbers } = input;
  const now = deps.clock.now();
  const change = async (round: RoundRow, tx: Tx): Promise<RoundChange> => {
    const { pools, noted } = lockerNumbers ? await setLockers(tx, { round, lockerNumbers, now }) : {};
    return {
      action: "round.updated",
      data: {
        // Always written, so that the version rises with the lockers too.
        nameKo: input.nameKo ?? round.nameKo,
        nameEn: input.nameEn ?? round.nameEn,
        holdMs: input.holdMs ?? round.holdMs,
        cohorts: input.cohorts ? [...new Set(input.cohorts)] : round.cohorts,
        noticeKo: input.noticeKo ?? round.noticeKo,
        noticeEn: input.noticeEn ?? round.noticeEn,
      },
      ...(pools ? { pools } : {}),
      ...(noted ? { noted } : {}),
    };
  };
  await changeRound(deps, actor, { roundId, version, change, wanted: { lockerNumbers } });
}

type Setting = { round: RoundRow; lockerNumbers: number[]; now: Date };

async function setLockers(tx: Tx, { round, lockerNumbers, now }: Setting): Promise<Partial<RoundChange>> {
  const roundId = eventId.parse(round.id);
  const [had, wanted] = [new Set(await readRoundLockers(tx, roundId)), new Set(lockerNumbers)];
  const added = [...wanted].filter((number) => !had.has(number));
  const takenOut = [...had].filter((number) => !wanted.has(number));
  if (added.length === 0 && takenOut.length === 0) return {};
  if (round.publishedAt) refuseForStudents(round, { wanted, takenOut, now });
  const gone = await takeLockersOut(tx, roundId, takenOut);
  const made = await putLockersIn(tx, roundId, added);
  return {
    // Redis knows nothing of a draft.
    ...(round.publishedAt ? { pools: { made, gone } } : {}),
    noted: { lockersAdded: lockerRanges(added), lockersTakenOut: lockerRanges(takenOut) },
  };
}

/** What students have seen is not taken from under their fingers. */
function refuseForStudents(
  round: RoundRow,
  { wanted, takenOut, now }: { wanted: Set<number>; takenOut: number[]; now: Date },
): void {
  const state = roundStateAt(round, now);
  if (state === "ended") throw new Refusal("ROUND_CLOSED", { field: "lockerNumbers" });
  if (wanted.size === 0) throw new Refusal("ROUND_WITHOUT_LOCKERS", { field: "lockerNumbers" });
  if (takenOut.length === 0) return;
  const opensInMs = (round.opensAt?.getTime() ?? 0) - now.getTime();
  if (state !== "upcoming" || opensInMs <= TAKE_OUT_BEFORE_MS)
    throw new Refusal("ROUND_STARTED", { field: "lockerNumbers" });
}
