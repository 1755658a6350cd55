import { basename } from "node:path";
import type { Deps } from "@seonchak/domain";
import { CONSOLE } from "@seonchak/domain/audit/audit";
import { carryOutRosterImport, previewRosterImport } from "@seonchak/domain/roster/import-roster";
import { listRosterImports, previewRosterUndo, undoRosterImport } from "@seonchak/domain/roster/undo-import";
import type { Command } from "commander";
import { Option } from "commander";
import type { Installation } from "../open-stores.ts";
import { runOnStores, say } from "../open-stores.ts";
import { isYes } from "./ask.ts";
import { inSeoul } from "./in-seoul.ts";
import { readTextFile } from "./read-text-file.ts";
import { brokenLines, effectLines, previewLines } from "./roster-words.ts";

/** The file has broken rows, and nobody said that they may be skipped. */
const HAS_BROKEN_ROWS = 2;

type Options = { mode: "replace" | "add"; skipBroken?: boolean; dryRun?: boolean; yes?: boolean };

export function addRoster(program: Command): void {
  const roster = program.command("roster").description("Who may sign in: import a list of students, or roll one back.");
  roster
    .command("import")
    .description("Put the students of a CSV file on the roster. Ends with 2 when rows are broken and not skipped.")
    .argument(
      "<file>",
      "with 학번 and 이름 (student number and name); 전화번호 and 소속 (phone and cohort) may be there",
    )
    .addOption(
      new Option("--mode <mode>", "replace: who is not in the file leaves the roster. add: nobody leaves")
        .choices(["replace", "add"])
        .default("replace"),
    )
    .option("--skip-broken", "import the other rows; whoever a broken row means stays as they are")
    .option("--dry-run", "only say what it would do")
    .option("--yes", "do not ask")
    .action((file: string, options: Options) =>
      runOnStores((deps, installation) => importRoster(deps, installation, { file, ...options })),
    );
  roster
    .command("undo")
    .description("Put the roster back as it was before the newest import.")
    .option("--yes", "do not ask")
    .action(({ yes }: { yes?: true }) => runOnStores((deps) => undoNewest(deps, yes === true)));
}

async function importRoster(
  deps: Deps,
  { calledFrom }: Installation,
  { file, mode, skipBroken = false, dryRun = false, yes = false }: Options & { file: string },
): Promise<number> {
  const text = readTextFile(calledFrom, file);
  const input = { text, fileName: basename(file), mode, skipBroken };
  const preview = await previewRosterImport(deps, input);
  for (const line of [...previewLines(preview), ...brokenLines(preview.broken)]) say(line);
  if (preview.broken.length > 0 && !skipBroken) {
    say("Nothing was imported. Correct these rows, or leave them out with --skip-broken.");
    return HAS_BROKEN_ROWS;
  }
  if (dryRun) return 0;
  if (!yes && !(await isYes("Import it?"))) {
    say("Nothing was imported.");
    return 1;
  }
  const done = await carryOutRosterImport(deps, CONSOLE, { ...input, fingerprint: preview.fingerprint });
  say(`Imported: ${done.addedCount} added, ${done.changedCount} changed, ${done.removedCount} removed.`);
  say("Until the next import it can be rolled back: npx pnpm@12.21.0 council roster undo");
  return 0;
}

async function undoNewest(deps: Deps, isDecided: boolean): Promise<number> {
  const { imports } = await listRosterImports(deps);
  const newest = imports.find(({ canUndo }) => canUndo);
  if (!newest) throw new Error("There is no import that can be rolled back.");
  say(`${newest.fileName}, imported ${inSeoul(newest.at)} in Seoul by ${newest.by}:`);
  say(`  ${newest.addedCount} were added, ${newest.changedCount} changed, ${newest.removedCount} removed.`);
  const { leftCount, ...effect } = await previewRosterUndo(deps, newest);
  if (leftCount > 0) say(`  ${leftCount} were set by hand since and stay as they are.`);
  for (const line of effectLines(effect)) say(line);
  if (!isDecided && !(await isYes("Roll it back?"))) {
    say("Nothing was changed.");
    return 1;
  }
  const { restoredCount, left } = await undoRosterImport(deps, CONSOLE, { importId: newest.importId });
  say(`Rolled back: ${restoredCount} entries are as they were, ${left.length} were left.`);
  return 0;
}
