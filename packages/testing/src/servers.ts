import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
    redisUrl: string;
  }
}

/** A superuser's URL of the run's Postgres; TEST_DATABASE_URL where a file is run without the run's set-up. */
export function databaseUrlForTests(): string {
  return givenUrl(inject("databaseUrl"), "TEST_DATABASE_URL");
}

/** The run's Redis; TEST_REDIS_URL where a file is run without the run's set-up. */
export function redisUrlForTests(): string {
  return givenUrl(inject("redisUrl"), "TEST_REDIS_URL");
}

function givenUrl(provided: string | undefined, variable: string): string {
  // biome-ignore lint/style/noProcessEnv: the only way to run one file without starting servers.
  const url = provided ?? process.env[variable];
  if (!url) throw new Error(`no server for tests: run through vitest.config.ts or set ${variable}`);
  return url;
}
