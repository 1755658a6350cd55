import type { IncomingMessage, ServerResponse } from "node:http";
import type { Settings } from "../services.ts";

const PREFLIGHT_LIFE_S = "600";

/**
 * The council's own website may call from a browser, with a Bearer token and never with cookies (DESIGN 5). True when
 * this was only a browser's question beforehand, and is answered.
 */
export function answerCors(request: IncomingMessage, response: ServerResponse, { allowedOrigins }: Settings): boolean {
  const { origin } = request.headers;
  response.setHeader("vary", "origin");
  if (origin === undefined || !allowedOrigins.has(origin)) return false;
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader("access-control-expose-headers", "x-request-id, retry-after");
  if (request.method !== "OPTIONS" || request.headers["access-control-request-method"] === undefined) return false;
  response.setHeader("access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE");
  response.setHeader("access-control-allow-headers", "authorization, content-type, accept-language, x-language");
  response.setHeader("access-control-max-age", PREFLIGHT_LIFE_S);
  response.writeHead(204).end();
  return true;
}
