import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "@seonchak/domain/refusal";
import type { Services } from "../services.ts";
import { API_POLICY } from "./security-headers.ts";

export const COUNCIL_STYLE = "/council.css";
export const COUNCIL_LOGO = "/api/council/logo/";

/**
 * The council's hue as a style sheet of its own, so that a prerendered page is drawn in it from the first paint and the
 * page's policy needs no inline style. Without Postgres and nothing known it is empty: the tokens' own hue stands.
 */
export async function serveCouncilStyle(
  services: Services,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  assertReads(request, response);
  response.setHeader("content-security-policy", API_POLICY);
  response.setHeader("content-type", "text/css; charset=utf-8");
  const known = await services.caches.council.read(services).catch(() => null);
  if (!known) return void response.writeHead(200, { "cache-control": "no-store" }).end();
  response.setHeader("cache-control", "no-cache");
  response.setHeader("etag", known.cssTag);
  if (request.headers["if-none-match"] === known.cssTag) response.writeHead(304).end();
  else response.writeHead(200, { "content-length": Buffer.byteLength(known.css) }).end(bodyFor(request, known.css));
}

/** The logo at the address of its bytes, for ever; any other address is NOT_FOUND. */
export async function serveCouncilLogo(
  services: Services,
  { request, response, hash }: { request: IncomingMessage; response: ServerResponse; hash: string },
): Promise<string> {
  assertReads(request, response);
  const logo = await services.caches.council.logo(services, hash);
  if (!logo) throw new Refusal("NOT_FOUND");
  response.writeHead(200, {
    "content-type": logo.mediaType,
    "content-length": logo.bytes.length,
    "cache-control": "public, max-age=31536000, immutable",
  });
  response.end(bodyFor(request, logo.bytes));
  return `${COUNCIL_LOGO}:hash`;
}

function assertReads({ method }: IncomingMessage, response: ServerResponse): void {
  if (method === "GET" || method === "HEAD") return;
  response.setHeader("allow", "GET, HEAD");
  throw new Refusal("METHOD_NOT_ALLOWED");
}

function bodyFor<Body>({ method }: IncomingMessage, body: Body): Body | undefined {
  return method === "HEAD" ? undefined : body;
}
