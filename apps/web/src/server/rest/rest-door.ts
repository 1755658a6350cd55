import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "@seonchak/domain/refusal";
import { callTRPCProcedure } from "@trpc/server";
import { answerMessage } from "../failure/messages.ts";
import { BODY_MAX_BYTES, readBody } from "../http/read-body.ts";
import { sendError, sendJson } from "../http/respond.ts";
import { createContext } from "../request/context.ts";
import { isJson } from "../request/credentials.ts";
import type { RequestState } from "../request/request-state.ts";
import { headerOf } from "../request/request-state.ts";
import type { Services } from "../services.ts";
import { bodyLimit } from "../trpc/body-limit.ts";
import { appRouter } from "../trpc/root.ts";
import { readInput } from "./read-input.ts";
import type { Found, RestRoute } from "./rest-routes.ts";
import { createMatcher, restRoutes } from "./rest-routes.ts";
import { fieldOnWire, valueOnWire } from "./wire-names.ts";

export type Call = {
  request: IncomingMessage;
  response: ServerResponse;
  asked: RequestState;
  path: string;
  query: string;
};
/** Answers a call below `/api/v1`. Resolves with the route's pattern, for the log. */
export type RestDoor = (call: Call) => Promise<string>;

/** Nobody ends a call in the middle: a press whose connection broke has still happened. */
const NEVER = new AbortController().signal;

export function createRestDoor(services: Services): RestDoor {
  const find = createMatcher(restRoutes(appRouter));
  return async (call) => {
    let pattern = "unknown";
    try {
      const found = find(call.path);
      if (!found) throw new Refusal("NOT_FOUND");
      pattern = found.pattern;
      await answer(services, call, found);
    } catch (error) {
      sendError(call.response, error, { asked: call.asked, fieldOnWire });
    }
    return pattern;
  };
}

async function answer(services: Services, { request, response, asked, query }: Call, found: Found): Promise<void> {
  const method = request.method === "HEAD" ? "GET" : (request.method ?? "");
  const route = found.routes.get(method);
  if (!route) {
    const allowed = [...found.routes.keys()].flatMap((known) => (known === "GET" ? ["GET", "HEAD"] : [known]));
    response.setHeader("allow", [...allowed, "OPTIONS"].join(", "));
    if (method === "OPTIONS") return void response.writeHead(204).end();
    throw new Refusal("METHOD_NOT_ALLOWED");
  }
  const ctx = createContext(services, asked, { method, header: (name) => headerOf(request, name) });
  const body = await readJsonBody(request, bodyLimit(route, ctx));
  const input = readInput(route, { parameters: found.parameters, query, body });
  const output: unknown = await callTRPCProcedure({
    router: appRouter,
    path: route.procedure,
    type: route.type,
    ctx,
    getRawInput: async () => input,
    signal: NEVER,
    batchIndex: 0,
  });
  sendAnswer(response, route, { output, language: asked.language });
}

function sendAnswer(
  response: ServerResponse,
  { rest }: RestRoute,
  { output, language }: { output: unknown } & Pick<RequestState, "language">,
) {
  const wired = valueOnWire(rest.answer ? rest.answer.from(output) : output, language);
  const body = rest.message ? { message: answerMessage(rest.message, language), ...Object(wired) } : wired;
  sendJson(response, rest.status?.(output) ?? 200, body);
}

/** The body of a call that may have one. Throws UNSUPPORTED_MEDIA_TYPE for one that is not JSON. */
export async function readJsonBody(request: IncomingMessage, maxBytes = BODY_MAX_BYTES): Promise<string> {
  const { "content-length": length, "transfer-encoding": chunked, "content-type": type } = request.headers;
  if (chunked === undefined && (length === undefined || length === "0")) return "";
  const body = await readBody(request, maxBytes);
  if (body !== "" && !isJson(type)) throw new Refusal("UNSUPPORTED_MEDIA_TYPE");
  return body;
}
