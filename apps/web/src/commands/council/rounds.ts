import type { Deps } from "@seonchak/domain";
import { CONSOLE } from "@seonchak/domain/audit/audit";
import { listAdminRounds } from "@seonchak/domain/rounds/admin-rounds";
import { closeRound, pauseRound, resumeRound } from "@seonchak/domain/rounds/run-rounds";
import type { Command } from "commander";
import { runOnStores, say } from "../open-stores.ts";
import { isYes } from "./ask.ts";
import { findRound } from "./find-round.ts";
import { inSeoul } from "./in-seoul.ts";
import { textTable } from "./text-table.ts";

const WHICH = "its name in either language, or the beginning of its id";
const HEAD = ["id", "name", "state", "opens", "closes", "use ends", "free", "held", "taken"];
/** Of a draft whose times are still to be chosen. */
const NO_TIME = new Date(0).toISOString();

type Notice = { ko: string; en: string };

export function addRounds(program: Command): void {
  program
    .command("rounds")
    .description("List all rounds, newest first. Times are Seoul's.")
    .action(() => runOnStores(printRounds));
  program
    .command("pause")
    .description("Stop new holds at once. Whoever holds a locker can still confirm it.")
    .argument("<round>", WHICH)
    .option("--ko <text>", "notice for every open page, in Korean", "")
    .option("--en <text>", "the same in English", "")
    .action((wanted: string, notice: Notice) => runOnStores((deps) => pause(deps, wanted, notice)));
  program
    .command("resume")
    .description("Take holds again after a pause.")
    .argument("<round>", WHICH)
    .action((wanted: string) => runOnStores((deps) => resume(deps, wanted)));
  program
    .command("close")
    .description("End the time in which lockers can be held. Lockers that students have stay theirs.")
    .argument("<round>", WHICH)
    .option("--yes", "do not ask")
    .action((wanted: string, { yes }: { yes?: true }) => runOnStores((deps) => close(deps, wanted, yes === true)));
}

async function printRounds(deps: Deps): Promise<number> {
  const { rounds } = await listAdminRounds(deps);
  const time = (instant: string) => (instant === NO_TIME ? "-" : inSeoul(instant));
  const rows = rounds.map(({ id, nameKo, state, opensAt, closesAt, expiresAt, counts }) => [
    id,
    nameKo,
    state,
    time(opensAt),
    time(closesAt),
    time(expiresAt),
    ...[counts.free, counts.held, counts.taken].map(String),
  ]);
  if (rows.length === 0) say("There is no round yet. Make one at the desk, under Rounds.");
  else for (const line of textTable(HEAD, rows)) say(line);
  return 0;
}

async function pause(deps: Deps, wanted: string, { ko, en }: Notice): Promise<number> {
  const { id, nameKo } = await findRound(deps, wanted);
  await pauseRound(deps, CONSOLE, { roundId: id, noticeKo: ko, noticeEn: en });
  say(`${nameKo} is paused. Take holds again with: council resume ${id}`);
  return 0;
}

async function resume(deps: Deps, wanted: string): Promise<number> {
  const { id, nameKo } = await findRound(deps, wanted);
  await resumeRound(deps, CONSOLE, { roundId: id });
  say(`${nameKo} takes holds again.`);
  return 0;
}

async function close(deps: Deps, wanted: string, isDecided: boolean): Promise<number> {
  const { id, nameKo, counts } = await findRound(deps, wanted);
  say(`${nameKo}: ${counts.free} lockers are free, ${counts.held} held, ${counts.taken} taken.`);
  if (!isDecided && !(await isYes("Close it now?"))) {
    say("Nothing was changed.");
    return 1;
  }
  await closeRound(deps, CONSOLE, { roundId: id });
  say("Closed. Nobody can hold a locker any more; live holds can be confirmed until they run out.");
  return 0;
}
