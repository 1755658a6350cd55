import type { Deps } from "@seonchak/domain";
import { CONSOLE } from "@seonchak/domain/audit/audit";
import { applyReset, previewReset } from "@seonchak/domain/resets/apply-reset";
import type { ResetPreview, ResetScope } from "@seonchak/schema";
import type { Command } from "commander";
import { Argument } from "commander";
import { runOnStores, say } from "../open-stores.ts";
import { ask } from "./ask.ts";
import { inSeoul } from "./in-seoul.ts";
import { RESET_KINDS, scopeOf } from "./reset-scope.ts";
import { listUndoable, undo } from "./undo.ts";

type Options = { yes?: true; word?: string; reason?: string };

export function addReset(program: Command): void {
  program
    .command("reset")
    .description("Empty lockers: shows the numbers, asks for a word, and can be undone for 24 hours.")
    .addArgument(new Argument("<what>", "what to empty").choices(RESET_KINDS))
    .argument("[which]", "a locker's number; a location's name; a round's name or the beginning of its id")
    .option("--reason <text>", "why, for the list of resets and the audit log")
    .option("--word <word>", "the word that would be asked for; only together with --yes")
    .option("--yes", "do not ask; only together with --word")
    .action((what: string, which: string | undefined, options: Options) =>
      runOnStores(async (deps) => reset(deps, await scopeOf(deps, what, which), options)),
    );
  program
    .command("undo")
    .description("Give back what a reset took, row by row, as far as it is still free.")
    .argument("[reset]", "the id that the reset printed; without it those that can be undone are listed")
    .action((id: string | undefined) =>
      runOnStores((deps) => (id === undefined ? listUndoable(deps) : undo(deps, id))),
    );
}

async function reset(deps: Deps, scope: ResetScope, options: Options): Promise<number> {
  const preview = await previewReset(deps, { scope });
  for (const line of previewLines(preview)) say(line);
  if (preview.confirmedCount + preview.heldCount === 0) {
    say("There is nothing to empty.");
    return 0;
  }
  const typedWord = await typedWordFor(preview, options);
  if (typedWord === null) {
    say("Nothing was changed.");
    return 1;
  }
  const { fingerprint } = preview;
  const done = await applyReset(deps, CONSOLE, { scope, typedWord, fingerprint, reason: options.reason });
  say(`Released ${done.releasedCount} lockers and ended ${done.endedHoldCount} holds.`);
  say(`Until ${inSeoul(done.undoUntil)} in Seoul this can be undone:`);
  say(`  npx pnpm@12.21.0 council undo ${done.resetId}`);
  return 0;
}

function previewLines({ wordKo, wordEn, ...counts }: ResetPreview): string[] {
  return [
    `Reset of ${wordKo === wordEn ? wordKo : `${wordKo} (${wordEn})`}`,
    `  lockers to release     ${counts.confirmedCount}`,
    `  live holds to end      ${counts.heldCount}`,
    `  students concerned     ${counts.studentCount}`,
    `  lockers left as is     ${counts.untouchedCount}`,
  ];
}

async function typedWordFor({ wordKo, wordEn }: ResetPreview, { yes, word }: Options): Promise<string | null> {
  if (yes && word !== undefined) return word;
  if (yes || word !== undefined) throw new Error("Give --yes and --word together, or neither. Nothing was changed.");
  const typed = await ask(`Type ${wordKo === wordEn ? wordKo : `${wordKo} or ${wordEn}`} to go on: `);
  return typed === null || typed.trim() === "" ? null : typed;
}
