import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "@seonchak/domain/refusal";
import { createDocsPage } from "../docs/docs-page.ts";
import { openApiDocument } from "../docs/openapi.ts";
import type { RequestState } from "../request/request-state.ts";
import { requestStateOf } from "../request/request-state.ts";
import { createRestDoor } from "../rest/rest-door.ts";
import type { Services } from "../services.ts";
import { advanceTestClock } from "../test-clock-call.ts";
import { serveTrpc } from "../trpc/trpc-door.ts";
import { answerCors } from "./cors.ts";
import { sendError } from "./respond.ts";
import { API_POLICY, setSecurityHeaders } from "./security-headers.ts";
import { COUNCIL_LOGO, serveCouncilLogo } from "./serve-council.ts";
import { isTableFile, serveTableFile } from "./table-file.ts";

export type Answering = {
  request: IncomingMessage;
  response: ServerResponse;
  asked: RequestState;
  path: string;
  query: string;
};
/** Resolves with null when the call was answered; else it is none, and whoever serves screens goes on with it. */
export type ApiHandler = (request: IncomingMessage, response: ServerResponse) => Promise<RequestState | null>;

const REST = "/api/v1";
const TRPC = "/api/trpc/";
/** Served by Next: the web session. */
const AUTH = "/api/auth/";

/** Everything under /api but the web session, without Next: tRPC, REST, the document and its page. */
export function createApiHandler(services: Services): ApiHandler {
  const rest = createRestDoor(services);
  const docs = createDocsPage();
  const document = JSON.stringify(openApiDocument());

  async function serve(call: Answering): Promise<string> {
    const { request, response, path } = call;
    if (path.startsWith(TRPC))
      return serveTrpc(services, { ...call, path: decodeURIComponent(path.slice(TRPC.length)) });
    if (path === "/api/docs" || path.startsWith("/api/docs/")) return docs(call);
    if (path.startsWith(COUNCIL_LOGO))
      return serveCouncilLogo(services, { request, response, hash: path.slice(COUNCIL_LOGO.length) });
    if (path.startsWith(`${REST}/`) || path === "/api/openapi.json") {
      if (await answerCors(request, response, services)) return "preflight";
      if (path === "/api/openapi.json") return sendText(response, document);
      if (path === `${REST}/_test/clock` && services.testClock) return advanceTestClock(services.testClock, call);
      const below = withoutSlash(path.slice(REST.length));
      if (isTableFile(below)) return serveTableFile(services, { ...call, path: below });
      return rest({ ...call, path: below });
    }
    throw new Refusal("NOT_FOUND");
  }

  return async (request, response) => {
    const begun = performance.now();
    const asked = requestStateOf(request, services.settings);
    const { path, query } = splitUrl(request.url ?? "");
    response.setHeader("x-request-id", asked.requestId);
    setSecurityHeaders(response, services.settings);
    if (isReadable(path) && !isCall(path)) return asked;
    response.setHeader("content-security-policy", API_POLICY);
    let route = "unknown";
    try {
      if (!isReadable(path)) throw new Refusal("BAD_INPUT");
      route = await serve({ request, response, asked, path, query });
    } catch (error) {
      answerFault(services, { response, asked, error });
    }
    const ms = Math.round((performance.now() - begun) * 10) / 10;
    services.log.info(
      { requestId: asked.requestId, method: request.method, route, status: response.statusCode, ms },
      "call",
    );
    return null;
  };
}

function answerFault(
  services: Services,
  { response, asked, error }: { response: ServerResponse; asked: RequestState; error: unknown },
) {
  if (!(error instanceof Refusal)) services.reportFault(error, { requestId: asked.requestId, path: "api" });
  if (response.headersSent) response.destroy();
  else sendError(response, error, { asked });
}

function sendText(response: ServerResponse, json: string): string {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8", "cache-control": "no-cache" }).end(json);
  return "/api/openapi.json";
}

function isCall(path: string): boolean {
  return path === "/api" || (path.startsWith("/api/") && !path.startsWith(AUTH));
}

function splitUrl(url: string): { path: string; query: string } {
  const at = url.indexOf("?");
  return at < 0 ? { path: url, query: "" } : { path: url.slice(0, at), query: url.slice(at + 1) };
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

/** A path that Next and our routes can decode: `%ff` is Next's own 500, `//host` would be another address. */
export function isReadable(path: string): boolean {
  if (!path.startsWith("/") || path.startsWith("//") || path.includes("\\")) return false;
  try {
    return !decodeURIComponent(path).includes("\u0000");
  } catch {
    return false;
  }
}
