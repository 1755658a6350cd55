import { spawn } from "node:child_process";

const OUTPUT_CHARS_MAX = 20_000;

export type Program = {
  args: string[];
  cwd: string;
  env?: Record<string, string>;
  signal?: AbortSignal;
};

/**
 * Runs a JavaScript program with this very Node and waits for its end. Its output is kept back, and told in the error
 * when it failed: on a good day nobody wants to read it.
 */
export function runProgram({ args, cwd, env = {}, signal }: Program): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      ...(signal === undefined ? {} : { signal }),
    });
    let output = "";
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-OUTPUT_CHARS_MAX);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("close", (code, killedBy) => {
      if (code === 0) resolve();
      else reject(new Error(`${output.trim()}\n(${args.join(" ")} ended with ${killedBy ?? code})`));
    });
  });
}
