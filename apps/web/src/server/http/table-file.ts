import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { assertLive } from "@seonchak/domain/accounts/assert-live";
import type { Actor } from "@seonchak/domain/deps";
import { streamTable } from "@seonchak/domain/exports/export-table";
import { Refusal } from "@seonchak/domain/refusal";
import { exportTable } from "@seonchak/schema";
import { failureOf } from "../failure/failure.ts";
import { createContext } from "../request/context.ts";
import type { RequestState } from "../request/request-state.ts";
import { headerOf } from "../request/request-state.ts";
import type { Services } from "../services.ts";
import { adminOf } from "../trpc/procedures.ts";
import { sendError } from "./respond.ts";

export type TableCall = { request: IncomingMessage; response: ServerResponse; asked: RequestState; path: string };

const TABLE_FILE = /^\/admin\/exports\/([^/]+)\.csv$/;
const ROUTE = "/admin/exports/:table.csv";

export function isTableFile(path: string): boolean {
  return TABLE_FILE.test(path);
}

/**
 * A whole table as a file that the browser saves, sent in parts: what JSON would have to hold at once. For managers, in
 * the audit log, and cut off when the session ends. Resolves with the route's pattern, for the log.
 */
export async function serveTableFile(services: Services, call: TableCall): Promise<string> {
  const { response, asked } = call;
  try {
    await sendFile(services, call);
  } catch (error) {
    const { reason } = failureOf(error);
    // Who closed the tab has seen enough: that is no fault.
    if (reason === "INTERNAL" && !response.destroyed) {
      services.reportFault(error, { requestId: asked.requestId, path: ROUTE });
    }
    if (response.headersSent) response.destroy();
    else sendError(response, error, { asked });
  }
  return ROUTE;
}

async function sendFile(services: Services, { request, response, asked, path }: TableCall): Promise<void> {
  const table = exportTable.safeParse(TABLE_FILE.exec(path)?.[1]).data;
  if (!table) throw new Refusal("NOT_FOUND");
  if (request.method !== "GET") {
    response.setHeader("allow", "GET, OPTIONS");
    throw new Refusal("METHOD_NOT_ALLOWED");
  }
  const actor = await managerOf(services, request, asked);
  const { fileName, rowCount, parts } = await streamTable(services, actor, { table });
  response.writeHead(200, {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${fileName}"`,
    "cache-control": "no-store",
    "x-row-count": rowCount,
  });
  await pipeline(Readable.from(whileLiving(services, actor, parts)), response);
}

/** The same rules as of every call that changes something: role, and a session that Redis says is alive. */
async function managerOf(services: Services, request: IncomingMessage, asked: RequestState): Promise<Actor> {
  const header = (name: string) => headerOf(request, name);
  const identity = adminOf(createContext(services, asked, { method: request.method ?? "", header }), "manager");
  await assertLive(services, identity, { write: true });
  const { adminId, email, role, sessionId } = identity;
  return { adminId, email, role, sessionId, requestId: asked.requestId };
}

async function* whileLiving(
  { denyList }: Services,
  { sessionId }: Actor,
  parts: AsyncGenerator<string>,
): AsyncGenerator<string> {
  for await (const part of parts) {
    if (denyList.isDenied(sessionId)) throw new Refusal("SESSION_ENDED");
    yield part;
  }
}
