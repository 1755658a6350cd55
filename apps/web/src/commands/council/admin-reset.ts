import type { Deps } from "@seonchak/domain";
import { Refusal } from "@seonchak/domain";
import { resetAdmin } from "@seonchak/domain/accounts/administrators";
import type { Command } from "commander";
import { runOnStores, say } from "../open-stores.ts";

/** `admin:reset [email]`: a new random password for an administrator who is locked out, without second factor. */
export function addAdminReset(program: Command): void {
  program
    .command("admin:reset")
    .description("Give an administrator who is locked out a new password, without second factor.")
    .argument("[email]", "whose; the first owner when left out")
    .action((email: string | undefined) => runOnStores((deps) => giveNewPassword(deps, email)));
}

export async function giveNewPassword(deps: Deps, asked: string | undefined): Promise<number> {
  const { email, password } = await resetAdmin(deps, { email: asked }).catch((error: unknown) => {
    if (error instanceof Refusal && error.reason === "NOT_FOUND")
      throw new Error(`There is no administrator${asked ? ` ${asked}` : ""}.`);
    throw error;
  });
  say(`e-mail     ${email}`);
  say(`password   ${password}`);
  say("Shown only now. The second factor is off and every session of this administrator has ended.");
  return 0;
}
