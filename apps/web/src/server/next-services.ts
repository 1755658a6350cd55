import { randomUUID } from "node:crypto";
import { readEnv } from "../env.ts";
import { appSecret } from "./app-secret.ts";
import { connectDeps } from "./connect-deps.ts";
import { createLog } from "./log.ts";
import { languageOf } from "./request/language.ts";
import type { RequestState } from "./request/request-state.ts";
import { currentRequest } from "./request/request-state.ts";
import type { Services } from "./services.ts";
import { createServices, settingsFrom } from "./services.ts";
import { sharedServices } from "./shared-services.ts";

/** The Node entry's services, or, where Next runs without it, services of its own from the environment. */
export function nextServices(): Promise<Services> {
  return sharedServices(async () => {
    const env = readEnv();
    const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, DATA_DIR: dataDir } = env;
    if (!databaseUrl || !redisUrl)
      throw new Error("without the Node entry, DATABASE_URL and REDIS_URL say where the stores are");
    const secret = appSecret({ given: env.APP_SECRET, dataDir, isLocal: env.isLocal });
    const { deps } = await connectDeps({ env, databaseUrl, redisUrl, secret });
    return createServices({ deps, settings: settingsFrom(env, env.isLocal), log: createLog(env.LOG_LEVEL) });
  });
}

/** What the entry found out about the request; without it nobody says whose forwarded address can be believed. */
export function stateOf({ headers }: Request): RequestState {
  return (
    currentRequest() ?? {
      requestId: randomUUID(),
      language: languageOf(headers.get("x-language") ?? undefined, headers.get("accept-language") ?? undefined),
      address: "unknown",
      userAgent: (headers.get("user-agent") ?? "").slice(0, 300),
    }
  );
}
