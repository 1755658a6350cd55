import { giveNewPassword } from "./council/admin-reset.ts";
import { runOnStores } from "./open-stores.ts";

// `pnpm admin:reset [e-mail]`: the short way to `pnpm council admin:reset`.
await runOnStores((deps) => giveNewPassword(deps, process.argv[2]));
