import { createServer } from "node:net";

/** A TCP port on 127.0.0.1 that was free a moment ago; `preferred` when that one is free. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await bind(preferred)) !== null) return preferred;
  const port = await bind(0);
  if (port === null) throw new Error("no free TCP port on 127.0.0.1");
  return port;
}

function bind(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(null));
    probe.listen({ host: "127.0.0.1", port, exclusive: true }, () => {
      const address = probe.address();
      const bound = typeof address === "object" && address !== null ? address.port : null;
      probe.close(() => resolve(bound));
    });
  });
}
