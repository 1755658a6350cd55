import type { IncomingMessage, ServerResponse } from "node:http";
import type { Services } from "../services.ts";

const PREFLIGHT_LIFE_S = "600";

/**
 * The council's own website may call from a browser, with a Bearer token and never with cookies (DESIGN 5). True when
 * this was only a browser's question beforehand, and is answered.
 */
export async function answerCors(
  request: IncomingMessage,
  response: ServerResponse,
  services: Services,
): Promise<boolean> {
  const { origin } = request.headers;
  response.setHeader("vary", "origin");
  if (origin === undefined || !(await isAllowed(services, origin))) return false;
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader("access-control-expose-headers", "x-request-id, retry-after");
  if (request.method !== "OPTIONS" || request.headers["access-control-request-method"] === undefined) return false;
  response.setHeader("access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE");
  response.setHeader("access-control-allow-headers", "authorization, content-type, accept-language, x-language");
  response.setHeader("access-control-max-age", PREFLIGHT_LIFE_S);
  response.writeHead(204).end();
  return true;
}

/** Those of the environment, and those that the council added at its desk. */
async function isAllowed(services: Services, origin: string): Promise<boolean> {
  if (services.settings.allowedOrigins.has(origin)) return true;
  const known = await services.caches.council.read(services).catch(() => null);
  return known?.allowedOrigins.has(origin) === true;
}
