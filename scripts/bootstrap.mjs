// What `npm start` and `npm test` run on a machine with nothing but Node: installs the packages when they are missing
// or the lockfile has changed, then hands over. Plain Node, since nothing is installed yet when it begins.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PNPM = "pnpm@12.21.0";
const NODE_MIN = [20, 19];
const STILL_AT_IT_MS = 15_000;
const NPM_CHECK_MS = 1_000;

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bin = join(root, "node_modules", ".bin");
const stampFile = join(root, "node_modules", ".seonchak-installed");

/** The commands that need no package manager in between; all others are scripts of package.json. */
const ENTRIES = {
  start: { folder: "apps/web", script: "start.ts" },
  dev: { folder: "apps/web", script: "start.ts", args: ["--dev"] },
  test: { folder: ".", script: "scripts/test.ts" },
};

const [command = "start", ...args] = process.argv.slice(2);
checkNode();
await install();
process.exitCode = await run(command, args);

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1])) return;
  say(`Seonchak needs Node ${NODE_MIN.join(".")} or newer; this is ${process.versions.node}.`);
  say("Install the current LTS version from https://nodejs.org and run the same command again.");
  process.exit(1);
}

async function install() {
  const fingerprint = createHash("sha256")
    .update(readFileSync(join(root, "pnpm-lock.yaml")))
    .digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === fingerprint) return;
  const begun = Date.now();
  say("Installing the packages (about half a minute the first time) ...");
  const patience = setInterval(() => say(`  still installing (${seconds(begun)})`), STILL_AT_IT_MS);
  const { code, output } = await quietly("npx", ["--yes", PNPM, "install", "--frozen-lockfile"]);
  clearInterval(patience);
  if (code !== 0) {
    say(output.trim());
    say(`The packages could not be installed (after ${seconds(begun)}); the reason is above.`);
    process.exit(1);
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, fingerprint);
  say(`Packages installed in ${seconds(begun)}.`);
}

/** Runs to the end; its output is only worth reading when it failed. */
function quietly(program, programArgs) {
  return new Promise((resolve) => {
    // CI: pnpm asks no question.
    const child = spawn(program, programArgs, {
      cwd: root,
      env: { ...environment(), CI: "true" },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => resolve({ code: 1, output: `${program}: ${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

/** Hands over, passes signals on, and gives the exit code. */
function run(name, rest) {
  const entry = ENTRIES[name];
  const child =
    entry === undefined
      ? spawn("npx", ["--yes", PNPM, "run", name, ...rest], {
          cwd: root,
          env: environment(),
          stdio: "inherit",
          shell: process.platform === "win32",
        })
      : spawn(node(), ["--import", "tsx", entry.script, ...(entry.args ?? []), ...rest], {
          cwd: join(root, entry.folder),
          env: environment(),
          // The channel closes when this process dies, however it dies: then the child stops its servers by itself.
          stdio: ["inherit", "inherit", "inherit", "ipc"],
        });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  stopWithNpm(child);
  return new Promise((resolve) => {
    child.on("error", (error) => {
      say(`${name} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on("exit", (code, signal) => {
      if (child.connected) child.disconnect();
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** npm passes SIGINT and SIGTERM on, but cannot pass a kill -9 of itself: its disappearance says the same. */
function stopWithNpm(child) {
  const npm = npmAbove();
  if (npm === null) return;
  const watch = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, NPM_CHECK_MS);
  watch.unref();
}

/** npm runs its scripts through a shell, which may or may not have made way for this process. */
function npmAbove() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === "win32") return null;
  const parent = ancestor(process.ppid);
  const above = /\bnpm\b/.test(parent.command) ? { pid: process.ppid } : { pid: parent.parent };
  return above.pid > 1 && /\bnpm\b/.test(ancestor(above.pid).command) ? above.pid : null;
}

function ancestor(pid) {
  const { stdout = "" } = spawnSync("ps", ["-o", "ppid=,args=", "-p", String(pid)], { encoding: "utf8" });
  const [, parent = "0", command = ""] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? "") ?? [];
  return { parent: Number(parent), command };
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Node 24 from the packages where its installation worked here, else the one that runs this. */
function node() {
  const own = join(bin, process.platform === "win32" ? "node.exe" : "node");
  return existsSync(own) && spawnSync(own, ["--version"]).status === 0 ? own : process.execPath;
}

/**
 * Our environment without what npm adds for its own scripts: inherited, every npm_config_* makes the next npm warn
 * about settings it does not know. What says how to reach a registry is kept.
 */
function environment() {
  const kept =
    /^npm_config_(registry|@.*:registry|\/\/.*|proxy|http_proxy|https_proxy|noproxy|cafile|ca|strict_ssl|cache|store_dir)$/i;
  const entries = Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key) || kept.test(key));
  return { ...Object.fromEntries(entries), PATH: [bin, process.env.PATH].join(delimiter) };
}

function seconds(begun) {
  return `${Math.round((Date.now() - begun) / 1000)} s`;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
