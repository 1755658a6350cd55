import { Refusal } from "@seonchak/domain/refusal";
import { NextRequest } from "next/server";
import { z } from "zod";
import { handleWebSession } from "./auth.ts";
import { errorBodyOf, statusOf } from "./http/error-body.ts";
import type { RequestState } from "./request/request-state.ts";
import type { Services } from "./services.ts";

type Serving = { services: Services; asked: RequestState; params: Promise<{ nextauth: string[] }> };

/** What our pages use of next-auth. The rest of it, pages of its own and the like, is not there. */
const CALLS = new Set(["GET csrf", "GET session", "POST callback/student", "POST callback/admin", "POST signout"]);
const FIELDS_MAX = 20;
const fields = z.record(z.string(), z.string().max(2_000));

/** The web session under /api/auth. next-auth is given only what it can read: it answers 500 to strange input. */
export async function serveWebSession(request: NextRequest, serving: Serving): Promise<Response> {
  const { nextauth } = await serving.params;
  try {
    if (!CALLS.has(`${request.method} ${nextauth.join("/")}`)) throw new Refusal("NOT_FOUND");
    const answer = await handleWebSession(await readable(request), serving);
    // Its own 500 says that a cookie or an address made no sense to it.
    if (answer.status >= 500) throw new Refusal("BAD_INPUT");
    return answer;
  } catch (error) {
    const body = errorBodyOf(error, serving.asked);
    if (body.error.reason === "INTERNAL")
      serving.services.reportFault(error, { requestId: serving.asked.requestId, path: "auth" });
    return Response.json(body, { status: statusOf(body.error.reason), headers: { "cache-control": "no-store" } });
  }
}

/** Without a query, and with a body of plain fields that asks for JSON back. */
async function readable(request: NextRequest): Promise<NextRequest> {
  const url = new URL(request.nextUrl.pathname, request.nextUrl.origin);
  if (request.method === "GET") return new NextRequest(url, { headers: request.headers });
  const sent: unknown = await request.json().catch(() => {
    throw new Refusal("BAD_JSON");
  });
  const parsed = fields.safeParse(sent);
  if (!parsed.success || Object.keys(parsed.data).length > FIELDS_MAX) throw new Refusal("BAD_INPUT");
  const body = JSON.stringify({ ...parsed.data, json: "true", callbackUrl: "/" });
  return new NextRequest(url, { method: "POST", headers: { "content-type": "application/json" }, body });
}
