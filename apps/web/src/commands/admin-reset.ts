import { resetAdmin } from "@seonchak/domain/accounts/administrators";
import { runOnStores, say } from "./open-stores.ts";

// `pnpm admin:reset [e-mail]`: a new random password for an administrator who is locked out, without second factor.
await runOnStores(async (deps) => {
  const email = process.argv[2];
  const { email: reset, password } = await resetAdmin(deps, { email }).catch((error: unknown) => {
    if (error instanceof Error && error.name === "Refusal")
      throw new Error(`There is no administrator${email ? ` ${email}` : ""}.`);
    throw error;
  });
  say(`e-mail     ${reset}`);
  say(`password   ${password}`);
  say("Shown only now. The second factor is off and every session of this administrator has ended.");
  return 0;
});
