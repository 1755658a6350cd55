import type { IncomingMessage, ServerResponse } from "node:http";
import type { AnyTRPCRouter } from "@trpc/server";
import { getTRPCErrorShape, TRPCError } from "@trpc/server";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import { failureOf } from "../failure/failure.ts";
import { codeOfReason } from "../failure/refusal-codes.ts";
import { statusOf } from "../http/error-body.ts";
import { readBody } from "../http/read-body.ts";
import { sendJson, setRetryAfter } from "../http/respond.ts";
import { createContext } from "../request/context.ts";
import { isJson } from "../request/credentials.ts";
import type { RequestState } from "../request/request-state.ts";
import { headerOf, withinRequest } from "../request/request-state.ts";
import type { Services } from "../services.ts";
import { bodyLimit } from "./body-limit.ts";
import type { ProcedureMeta } from "./init.ts";
import { appRouter } from "./root.ts";
import { BATCH_MAX, retryHeaders } from "./trpc-answers.ts";

export type TrpcCall = { request: IncomingMessage; response: ServerResponse; asked: RequestState; path: string };

const router: AnyTRPCRouter = appRouter;
const knownProcedures: Record<string, { _def: { meta?: object } }> = router._def.procedures;

/**
 * Serves the router with tRPC's own Node adapter, without Next between (DESIGN 1.8). Resolves with what was called, for
 * the log, once the answer is out; of a subscription, once it has ended.
 */
export async function serveTrpc(services: Services, call: TrpcCall): Promise<string> {
  const { request, response, asked, path } = call;
  try {
    const context = () =>
      createContext(services, asked, { method: request.method ?? "", header: (name) => headerOf(request, name) });
    const body = request.method === "POST" ? await readPost(request, bodyLimit(metaOf(path), context())) : undefined;
    response.setHeader("cache-control", "no-store");
    await withinRequest(asked, () =>
      nodeHTTPRequestHandler({
        router: appRouter,
        // The adapter takes a body that was read before.
        req: body === undefined ? request : Object.assign(request, { body }),
        res: response,
        path,
        maxBatchSize: BATCH_MAX,
        createContext: async () => context(),
        responseMeta: ({ errors }) => ({ headers: retryHeaders(errors) }),
      }),
    );
  } catch (error) {
    withinRequest(asked, () => sendTrpcError(response, error));
  }
  return routeOf(path);
}

/** Throws UNSUPPORTED_MEDIA_TYPE for anything but JSON: files and forms are not taken here. */
async function readPost(request: IncomingMessage, maxBytes: number): Promise<string> {
  const body = await readBody(request, maxBytes);
  if (!isJson(request.headers["content-type"])) throw new TRPCError({ code: "UNSUPPORTED_MEDIA_TYPE" });
  return body;
}

/** An error from before tRPC was asked, in tRPC's own envelope. */
function sendTrpcError(response: ServerResponse, cause: unknown): void {
  const { reason, details } = failureOf(cause);
  const error = new TRPCError({ code: codeOfReason[reason], message: reason, cause });
  const config = appRouter._def._config;
  const shape = getTRPCErrorShape({
    config,
    error,
    type: "unknown",
    path: undefined,
    input: undefined,
    ctx: undefined,
  });
  setRetryAfter(response, details.retryAfterMs);
  if (reason === "BODY_TOO_LARGE") response.setHeader("connection", "close");
  sendJson(response, statusOf(reason), { error: shape });
}

/** Of a call alone; a batch carries no file. */
function metaOf(path: string): ProcedureMeta | undefined {
  return Object.hasOwn(knownProcedures, path) ? knownProcedures[path]?._def.meta : undefined;
}

/** The procedures' names, never a stranger's text. */
function routeOf(path: string): string {
  const names = path.split(",").map((name) => (Object.hasOwn(knownProcedures, name) ? name : "unknown"));
  return `trpc ${[...new Set(names)].join(",")}`;
}
