import { verifyInvariants } from "@seonchak/domain/invariants/verify-invariants";
import { runOnStores, say } from "./open-stores.ts";

const BREACHES_SHOWN_MAX = 20;

// `pnpm verify:invariants`: one line for each invariant of DESIGN 4, and exit code 1 on any breach.
await runOnStores(async (deps) => {
  const results = await verifyInvariants(deps);
  for (const { id, title, ok, breaches } of results) {
    say(`${ok ? "ok    " : "BREACH"}  ${id.padEnd(10)}  ${title}`);
    for (const breach of breaches.slice(0, BREACHES_SHOWN_MAX)) say(`          ${breach}`);
    if (breaches.length > BREACHES_SHOWN_MAX) say(`          and ${breaches.length - BREACHES_SHOWN_MAX} more`);
  }
  const broken = results.filter(({ ok }) => !ok).length;
  say(broken === 0 ? `All ${results.length} hold.` : `${broken} of ${results.length} do not hold.`);
  return broken === 0 ? 0 : 1;
});
