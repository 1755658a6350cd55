import { randomUUID } from "node:crypto";
import type { Deps } from "@seonchak/domain";
import { issueTokens } from "@seonchak/domain/accounts/tokens";
import { adminId, sessionId } from "@seonchak/schema";
import { callTRPCProcedure } from "@trpc/server";
import { readEnv } from "../../env.ts";
import { connectDeps } from "../connect-deps.ts";
import { createLog } from "../log.ts";
import { createContext } from "../request/context.ts";
import { createServices, settingsFrom } from "../services.ts";
import { appRouter } from "../trpc/root.ts";

/** The product's queries as an owner asks them, through the router and its guards, without a socket between. */
export type Desk = {
  deps: Deps;
  call(path: string, input: unknown): Promise<unknown>;
  close(): Promise<void>;
};

const SECRET = "a secret of benchmarks, long enough to be one";
const NEVER = new AbortController().signal;

/** A desk over stores that are there; for benchmarks, which measure the server and not the wire. */
export async function openDesk({ databaseUrl, redisUrl }: { databaseUrl: string; redisUrl: string }): Promise<Desk> {
  const env = readEnv({});
  const { deps, stop } = await connectDeps({ env, databaseUrl, redisUrl, secret: SECRET });
  const services = createServices({ deps, settings: settingsFrom(env, true), log: createLog("silent") });
  const authorization = `Bearer ${await ownersToken(deps)}`;
  return {
    deps,
    async call(path, input) {
      const asked = { language: "ko" as const, requestId: randomUUID(), address: "127.0.0.1", userAgent: "bench" };
      const header = (name: string) => (name === "authorization" ? authorization : undefined);
      const ctx = createContext(services, asked, { method: "GET", header });
      const getRawInput = async () => input;
      return callTRPCProcedure({
        router: appRouter,
        path,
        type: "query",
        ctx,
        getRawInput,
        signal: NEVER,
        batchIndex: 0,
      });
    },
    close: stop,
  };
}

async function ownersToken(deps: Deps): Promise<string> {
  const id = adminId.parse(randomUUID());
  const email = "owner@council.test";
  await deps.prisma.administrator.create({ data: { id, email, role: "owner", passwordHash: "nobody signs in" } });
  const identity = { kind: "admin", adminId: id, email, role: "owner", endsAtMs: null } as const;
  const session = { ...identity, sessionId: sessionId.parse(randomUUID()) };
  return issueTokens(deps, session, { refreshToken: "", issuedAt: deps.clock.now() }).accessToken;
}
