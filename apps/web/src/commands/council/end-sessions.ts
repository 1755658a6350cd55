import type { Deps } from "@seonchak/domain";
import { endAllSessions } from "@seonchak/domain/accounts/sessions";
import { CONSOLE } from "@seonchak/domain/audit/audit";
import { endSessionsInput } from "@seonchak/schema";
import type { Command } from "commander";
import { runOnStores, say } from "../open-stores.ts";

export function addEndSessions(program: Command): void {
  program
    .command("end-sessions")
    .description("Sign people out on every device, at once. They can sign in again; lockers and holds stay theirs.")
    .argument("<who>", "students, administrators, everyone, or one student's number")
    .action((who: string) => runOnStores((deps) => endSessionsOf(deps, who)));
}

async function endSessionsOf(deps: Deps, who: string): Promise<number> {
  const group = endSessionsInput.shape.group.safeParse(who);
  if (!group.success) throw new Error(`"${who}" is neither students, administrators, everyone nor a student's number.`);
  const { endedCount } = await endAllSessions(deps, CONSOLE, { group: group.data });
  say(`Ended ${endedCount} sessions.`);
  return 0;
}
