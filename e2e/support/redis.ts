import { connect } from "node:net";

/**
 * Sends one command to a Redis, as an operator would by hand, and gives the first line of its answer. For faults only:
 * the product's own calls go through packages/holds.
 */
export function tellRedis(url: string, ...command: string[]): Promise<string> {
  const { hostname, port, password } = new URL(url);
  const login = password === "" ? [] : [["AUTH", decodeURIComponent(password)]];
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk.toString();
      const lines = answer.split("\r\n");
      if (lines.length > login.length + 1) {
        socket.destroy();
        const line = lines[login.length] ?? "";
        if (line.startsWith("-")) reject(new Error(`${command.join(" ")}: ${line}`));
        else resolve(line);
      }
    });
    // SHUTDOWN is answered by the end of the connection.
    socket.once("close", () => resolve(""));
    socket.once("error", reject);
    socket.write([...login, command].map(encoded).join(""));
  });
}

function encoded(words: string[]): string {
  return `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join("")}`;
}
