import type { EventId } from "@seonchak/schema";
import { CouncilDirectory } from "./council/council-directory.ts";
import type { HeldUnits } from "./exams/held-units.ts";
import { ProgrammeDirectory } from "./exams/programmes.ts";
import { SharedReading } from "./exams/shared-reading.ts";
import { SlotDirectory } from "./exams/slot-directory.ts";
import { LockerBoards } from "./lockers/locker-boards.ts";
import { BoardWatch } from "./lockers/watch-board.ts";
import { RoundTallies } from "./overview/round-tallies.ts";
import { RoundDirectory } from "./rounds/round-directory.ts";
import { RoundsWatch } from "./rounds/watch-rounds.ts";

/** What a process remembers between requests; all of it can be made anew from Postgres and Redis. */
export type Caches = {
  rounds: RoundDirectory;
  boards: LockerBoards;
  watch: BoardWatch;
  roundsWatch: RoundsWatch;
  tallies: RoundTallies;
  council: CouncilDirectory;
  programmes: ProgrammeDirectory;
  slots: SlotDirectory;
  heldUnits: SharedReading<EventId, HeldUnits>;
};

export function createCaches(): Caches {
  return {
    rounds: new RoundDirectory(),
    boards: new LockerBoards(),
    watch: new BoardWatch(),
    roundsWatch: new RoundsWatch(),
    tallies: new RoundTallies(),
    council: new CouncilDirectory(),
    programmes: new ProgrammeDirectory(),
    slots: new SlotDirectory(),
    heldUnits: new SharedReading(),
  };
}
