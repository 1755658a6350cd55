import { randomUUID } from "node:crypto";
import type { RequestListener, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";

export type Listening = { server: Server; port: number; stop(): Promise<void> };

const HEADERS_MAX_MS = 10_000;
const REQUEST_MAX_MS = 30_000;
/** Longer than a load balancer keeps a silent connection, so that it is the one to close. */
const KEEP_ALIVE_MS = 65_000;
const HEADERS_MAX_COUNT = 100;
/** How long running requests may still take after a stop was asked for. */
const STOP_MAX_MS = 5_000;

/** Listens with limits on everything a stranger can hold open. Rejects when the port cannot be had. */
export async function listen(
  listener: RequestListener,
  { port, host }: { port: number; host: string },
): Promise<Listening> {
  const open = new Set<ServerResponse>();
  let isStopping = false;
  const server = createServer(
    { headersTimeout: HEADERS_MAX_MS, requestTimeout: REQUEST_MAX_MS, keepAliveTimeout: KEEP_ALIVE_MS },
    (request, response) => {
      open.add(response);
      response.once("close", () => open.delete(response));
      if (isStopping) response.setHeader("connection", "close");
      listener(request, response);
    },
  );
  server.maxHeadersCount = HEADERS_MAX_COUNT;
  server.on("clientError", answerUnreadable);
  const address = await opened(server, { port, host });
  return {
    server,
    port: address.port,
    stop() {
      isStopping = true;
      return stopped(server, open);
    },
  };
}

function opened(server: Server, at: { port: number; host: string }): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(at.port, at.host, () => {
      server.off("error", reject);
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("listening on no port"));
      else resolve(address);
    });
  });
}

/** No new connections; open streams end at once and come back elsewhere; running requests get 5 s. */
function stopped(server: Server, open: ReadonlySet<ServerResponse>): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), STOP_MAX_MS);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
    for (const response of open) {
      if (isStream(response)) response.destroy();
      else if (!response.headersSent) response.setHeader("connection", "close");
    }
  });
}

/** As tRPC's adapter makes them: headers given to `writeHead` alone are not kept where they can be read. */
function isStream(response: ServerResponse): boolean {
  return String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");
}

/** What is no HTTP, or has too many headers, never becomes a request; it is answered here, on the bare socket. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const status = error.code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
  const body = JSON.stringify({
    error: { reason: "BAD_INPUT", message: "This is not a readable request.", request_id: randomUUID() },
  });
  const head = [
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  socket.end(`HTTP/1.1 ${status}\r\n${head.join("\r\n")}\r\n\r\n${body}`);
}
