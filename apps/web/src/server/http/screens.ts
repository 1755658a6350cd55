import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { join } from "node:path";
import { Refusal } from "@seonchak/domain/refusal";
import type { RefusalReason } from "@seonchak/schema";
import { isJson } from "../request/credentials.ts";
import { isOwnOrigin } from "../request/origins.ts";
import type { RequestState } from "../request/request-state.ts";
import { headerOf, withinRequest } from "../request/request-state.ts";
import type { Services } from "../services.ts";
import { developmentPolicy, readPagePolicies } from "./page-policies.ts";
import { BODY_MAX_BYTES } from "./read-body.ts";
import { API_POLICY } from "./security-headers.ts";

export type Screens = {
  /** Answers everything that is no call: pages, their files, the web session. Throws a Refusal for what Next must not see. */
  serve(request: IncomingMessage, response: ServerResponse, asked: RequestState): Promise<void>;
  /** In development the page follows changes over a socket. */
  follow(server: Server): void;
  close(): Promise<void>;
};

const AUTH = "/api/auth/";

/** Starts Next without a listener of its own. No `hostname`: with one every rewrite of ours loops (PLATFORM). */
export async function startScreens(
  services: Services,
  { folder, dev }: { folder: string; dev: boolean },
): Promise<Screens> {
  // Imported late: the kind of environment must stand before Next and React are loaded.
  const { default: next } = await import("next");
  const app = next({ dev, dir: folder });
  await app.prepare();
  const handle = app.getRequestHandler();
  const policyOf = dev ? developmentPolicy() : readPagePolicies(join(folder, ".next"));
  return {
    async serve(request, response, asked) {
      const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
      const reason = whyNotForNext(services, request, path);
      if (reason === "METHOD_NOT_ALLOWED") response.setHeader("allow", "GET, HEAD");
      if (reason) throw new Refusal(reason);
      response.setHeader("content-security-policy", path.startsWith(AUTH) ? API_POLICY : policyOf(path));
      await withinRequest(asked, () => handle(request, response));
    },
    follow(server) {
      if (dev) server.on("upgrade", app.getUpgradeHandler());
    },
    close: () => app.close(),
  };
}

/** Pages are only read. What may be sent is JSON from our own pages to the web session, of a length that is said. */
function whyNotForNext({ settings }: Services, request: IncomingMessage, path: string): RefusalReason | null {
  if (request.method === "GET" || request.method === "HEAD") return null;
  const { "content-length": length, "transfer-encoding": chunked, "content-type": type, host } = request.headers;
  if (request.method !== "POST" || !path.startsWith(AUTH)) return "METHOD_NOT_ALLOWED";
  if (chunked !== undefined || Number(length ?? 0) > BODY_MAX_BYTES) return "BODY_TOO_LARGE";
  if (!isJson(type)) return "UNSUPPORTED_MEDIA_TYPE";
  return isOwnOrigin(settings, { origin: headerOf(request, "origin"), host }) ? null : "BAD_ORIGIN";
}
