import type { IncomingHttpHeaders, RequestOptions } from "node:http";
import { Agent, request as send } from "node:http";
import { at } from "./read.ts";

/** `status` 0: no answer came, and `reason` is the socket's word for it, such as ECONNRESET. */
export type Answer = {
  status: number;
  reason: string | null;
  body: unknown;
  text: string;
  headers: IncomingHttpHeaders;
};
export type Ask = {
  method?: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  raw?: string | Buffer;
  token?: string | undefined;
  headers?: Record<string, string>;
};
/** Calls a server: the path from its root, `/api/v1/...`. Never throws for what the network does. */
export type Call = (path: string, ask?: Ask) => Promise<Answer>;

/** Each call that is under way has a connection of its own, kept alive for the next. */
const CONNECTIONS_MAX = 512;
const ANSWER_LIMIT_MS = 60_000;

export function caller(port: number): { call: Call; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS_MAX, maxFreeSockets: CONNECTIONS_MAX });
  // The path goes out as it is, also one that no URL may have.
  const to = (path: string) => ({ host: "127.0.0.1", port, path, agent, timeout: ANSWER_LIMIT_MS });
  return { call: (path, ask = {}) => callOnce(to(path), ask), close: () => agent.destroy() };
}

function callOnce(target: RequestOptions, ask: Ask): Promise<Answer> {
  const bytes = ask.raw ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body));
  const method = ask.method ?? (bytes === undefined ? "GET" : "POST");
  const headers: Record<string, string> = {
    "accept-language": "ko",
    ...(bytes === undefined
      ? {}
      : { "content-type": "application/json", "content-length": `${Buffer.byteLength(bytes)}` }),
    ...(ask.token === undefined ? {} : { authorization: `Bearer ${ask.token}` }),
    ...ask.headers,
  };
  return new Promise((resolve) => {
    const request = send({ ...target, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", failed);
      response.once("end", () =>
        resolve(answerOf(response.statusCode ?? 0, response.headers, Buffer.concat(chunks).toString())),
      );
    });
    function failed(error: NodeJS.ErrnoException) {
      // The server closed an idle connection in the moment it was taken: nothing was sent (Node's own advice).
      if (request.reusedSocket && error.code === "ECONNRESET") return resolve(callOnce(target, ask));
      resolve({ status: 0, reason: error.code ?? error.message, body: null, text: "", headers: {} });
    }
    request.once("error", failed);
    request.once("timeout", () => request.destroy(new Error("no answer in time")));
    request.end(bytes);
  });
}

function answerOf(status: number, headers: IncomingHttpHeaders, text: string): Answer {
  const body = parsed(text);
  const reason = at(body, "error", "reason");
  return { status, headers, text, body, reason: typeof reason === "string" ? reason : null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
