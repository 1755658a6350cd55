import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { makeUnlessFresh, ROOT } from "./inputs-stamp.ts";
import { runProgram } from "./run-program.ts";

/** Writes the Prisma client and the module of Lua scripts where they are missing or old. True when it had to. */
export async function generate(signal?: AbortSignal): Promise<boolean> {
  const abort = signal === undefined ? {} : { signal };
  const made = await Promise.all([
    makeUnlessFresh(
      {
        name: "prisma-client",
        inputs: ["prisma/schema", "prisma/prisma.config.ts", "prisma/package.json", "pnpm-lock.yaml"],
        output: "prisma/generated/client.ts",
      },
      () =>
        runProgram({
          args: [prismaCli(), "generate"],
          cwd: join(ROOT, "prisma"),
          // Without it the CLI asks its download host for an engine that `generate` does not use.
          env: { PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true", PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
          ...abort,
        }),
    ),
    makeUnlessFresh(
      {
        name: "holds-scripts",
        inputs: ["packages/holds/scripts", "packages/holds/generate-scripts.ts"],
        output: "packages/holds/src/scripts.gen.ts",
      },
      () =>
        runProgram({
          args: ["--import", "tsx", "generate-scripts.ts"],
          cwd: join(ROOT, "packages", "holds"),
          ...abort,
        }),
    ),
  ]);
  return made.includes(true);
}

/** The command line belongs to the prisma package, so it is looked for from there. */
function prismaCli(): string {
  const manifest = createRequire(join(ROOT, "prisma", "package.json")).resolve("prisma/package.json");
  return join(dirname(manifest), "build", "index.js");
}
