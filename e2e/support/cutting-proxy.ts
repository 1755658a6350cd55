import type { Socket } from "node:net";
import { connect, createServer } from "node:net";

/** What the statement that confirms holds says, and no other does. */
const CONFIRMING = "INSERT INTO locker_assignments";
const READY_FOR_QUERY = "Z".charCodeAt(0);
const HEADER_BYTES = 5;

/**
 * When a connection that carries a confirming statement is cut. `answer-lost`: Postgres has committed and said so, and
 * the answer goes no further. `at-once`: the moment the statement was passed on, so that nobody knows.
 */
export type Cut = "answer-lost" | "at-once";
export type CuttingProxy = {
  /** The database's address by way of the proxy. */
  url: string;
  /** The next so many confirming statements lose their connection. */
  cutNext(count: number, cut: Cut): void;
  /** How many have. */
  cuts(): number;
  close(): Promise<void>;
};

/** Stands between the app and Postgres and passes everything on, until it is told to cut. */
export async function startCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let pending = 0;
  let how: Cut = "answer-lost";
  let cuts = 0;

  const server = createServer((app) => {
    const postgres = connect(Number(target.port), target.hostname);
    let doomed: Cut | null = null;
    let answer = Buffer.alloc(0);
    const sever = () => {
      app.destroy();
      postgres.destroy();
    };
    for (const socket of [app, postgres]) {
      sockets.add(socket);
      socket.on("error", sever);
      socket.on("close", () => sockets.delete(socket));
      socket.on("close", sever);
    }
    app.on("data", (chunk) => {
      if (doomed === null && pending > 0 && chunk.includes(CONFIRMING)) {
        pending -= 1;
        cuts += 1;
        doomed = how;
      }
      if (doomed === "at-once") postgres.write(chunk, sever);
      else postgres.write(chunk);
    });
    postgres.on("data", (chunk) => {
      if (doomed === null) return void app.write(chunk);
      answer = Buffer.concat([answer, chunk]);
      if (saysReady(answer)) sever();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the proxy has no port");
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(address.port);
  return {
    url: url.href,
    cutNext(count, cut) {
      pending = count;
      how = cut;
    },
    cuts: () => cuts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Whether Postgres has ended the statement: each message is a letter and its length, which counts itself. */
function saysReady(answer: Buffer): boolean {
  for (let begin = 0; begin + HEADER_BYTES <= answer.length; begin += 1 + answer.readInt32BE(begin + 1))
    if (answer[begin] === READY_FOR_QUERY) return true;
  return false;
}
