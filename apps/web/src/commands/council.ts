import { Command } from "commander";
import { addAdminReset } from "./council/admin-reset.ts";
import { addDbShell } from "./council/db-shell.ts";
import { addEndSessions } from "./council/end-sessions.ts";
import { addExport } from "./council/export.ts";
import { addReset } from "./council/reset.ts";
import { addRoster } from "./council/roster.ts";
import { addRounds } from "./council/rounds.ts";

// `pnpm council <command>`: what the council does at its desk, from the machine that the product runs on.
const program = new Command("council")
  .description(
    [
      "Acts of the council from the machine that Seonchak runs on, for when the desk is out of reach.",
      "Works beside a running server with the same DATA_DIR, and alone. The audit log names all of it as console.",
    ].join("\n"),
  )
  .helpCommand(false)
  .helpOption("--help", "what there is, or what a command takes")
  .showHelpAfterError("Add --help to see what is possible.");

for (const add of [addRounds, addReset, addRoster, addEndSessions, addAdminReset, addExport, addDbShell]) add(program);
await program.parseAsync();
