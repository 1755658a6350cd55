import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    redisUrl: string;
  }
}

/** The run's Redis; TEST_REDIS_URL where a single file is run without the run's set-up. */
export function redisUrlForTests(): string {
  // biome-ignore lint/style/noProcessEnv: only tests import this file.
  const url = inject("redisUrl") ?? process.env.TEST_REDIS_URL;
  if (!url) throw new Error("no Redis for tests: run through vitest.config.ts or set TEST_REDIS_URL");
  return url;
}
