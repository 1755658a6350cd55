import { createServer } from "node:net";

/** Why the port cannot be listened on, in a sentence; null when it can. */
export function portTrouble(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(sentence(port, error)));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

function sentence(port: number, error: NodeJS.ErrnoException): string {
  const other = port === 3000 ? 3001 : 3000;
  const way = `Choose another one, for instance: PORT=${other} npm start`;
  if (error.code === "EADDRINUSE")
    return `Port ${port} is already in use by another program. Stop that one, or choose another port: PORT=${other} npm start`;
  if (error.code === "EACCES") return `Port ${port} may not be used by this user. ${way}`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return "HOST names an address that this machine does not have. Leave it out, or use 0.0.0.0 or 127.0.0.1.";
  return `Port ${port} cannot be used: ${error.message}. ${way}`;
}
