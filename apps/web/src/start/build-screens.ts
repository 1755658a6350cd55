import { createRequire } from "node:module";
import { join } from "node:path";
import { makeUnlessFresh, ROOT } from "./inputs-stamp.ts";
import { runProgram } from "./run-program.ts";

const INPUTS = [
  "apps/web/src",
  "apps/web/public",
  "apps/web/next.config.ts",
  "apps/web/postcss.config.mjs",
  "apps/web/tsconfig.json",
  "apps/web/package.json",
  "packages",
  "prisma",
  "pnpm-lock.yaml",
  "tsconfig.base.json",
];

/** `next build`, unless the last one was made from the very same sources. True when it had to. */
export function buildScreens(signal?: AbortSignal): Promise<boolean> {
  const web = join(ROOT, "apps", "web");
  const next = createRequire(join(web, "package.json")).resolve("next/dist/bin/next");
  return makeUnlessFresh(
    { name: "next-build", inputs: INPUTS, output: "apps/web/.next/BUILD_ID", settings: compiledIn() },
    () =>
      runProgram({
        args: [next, "build"],
        cwd: web,
        env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
        ...(signal === undefined ? {} : { signal }),
      }),
  );
}

/** Next writes the value of each NEXT_PUBLIC_ variable into the bundles. */
function compiledIn(): string {
  return JSON.stringify(
    Object.entries(process.env)
      .filter(([name]) => name.startsWith("NEXT_PUBLIC_"))
      .sort(),
  );
}
