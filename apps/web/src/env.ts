import proxyAddr from "proxy-addr";
import { z } from "zod";

/** What the process is told from outside; the only reader of `process.env` in the app. */
export type Env = z.infer<typeof environment> & {
  /** Embedded servers and no public address: this alone allows http cookies and test clocks (DESIGN 5). */
  isLocal: boolean;
};

export const HOLD_MS_MIN = 5_000;
export const HOLD_MS_MAX = 86_400_000;
const SECRET_LENGTH_MIN = 32;
const PORT_MAX = 65_535;

function count(max: number, sentence: string) {
  return z.coerce
    .number({ error: sentence })
    .int({ error: sentence })
    .min(1, { error: sentence })
    .max(max, { error: sentence });
}
function storeUrl(protocols: RegExp, sentence: string) {
  return z.url({ protocol: protocols, error: sentence }).optional();
}
const onOff = (name: string) =>
  z.enum(["on", "off"], { error: `${name} is on or off` }).transform((word) => word === "on");
const list = z.string().transform((text) => text.split(/[\s,]+/).filter((part) => part !== ""));
const ORIGIN = "an address without a path, such as https://lockers.example.ac.kr";
const origin = z
  .url({ protocol: /^https?$/, error: ORIGIN })
  .refine((text) => URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, ""), { error: ORIGIN })
  .transform((text) => text.replace(/\/$/, ""));

function areAddresses(addresses: string[]): boolean {
  try {
    proxyAddr.compile(addresses);
    return true;
  } catch {
    return false;
  }
}

const environment = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(PORT_MAX, { error: `a port between 0 and ${PORT_MAX}` })
    .default(3000),
  /** All interfaces, because students come from other machines; the embedded stores stay on loopback. */
  HOST: z.string().min(1, { error: "an address to listen on, such as 0.0.0.0 or 127.0.0.1" }).default("0.0.0.0"),
  DATABASE_URL: storeUrl(
    /^postgres(ql)?$/,
    "a Postgres address, such as postgresql://user:password@host:5432/seonchak",
  ),
  REDIS_URL: storeUrl(/^rediss?$/, "a Redis address, such as redis://:password@host:6379"),
  DATA_DIR: z.string().min(1, { error: "a folder" }).default(".data"),
  ADMIN_EMAIL: z.email({ error: "the first administrator's e-mail address" }).optional(),
  ADMIN_PASSWORD: z
    .string()
    .min(12, { error: "at least 12 characters" })
    .max(200, { error: "at most 200 characters" })
    .optional(),
  APP_SECRET: z
    .string()
    .min(SECRET_LENGTH_MIN, {
      error: `at least ${SECRET_LENGTH_MIN} random characters, such as from: openssl rand -base64 48`,
    })
    .refine((text) => new Set(text).size >= 10, { error: "random characters, such as from: openssl rand -base64 48" })
    .optional(),
  PUBLIC_URL: origin.optional(),
  TRUSTED_PROXIES: list
    .refine(areAddresses, { error: "addresses or networks, separated by commas, such as 10.0.0.0/8 or loopback" })
    .default([]),
  ALLOWED_ORIGINS: list
    .pipe(
      z.array(origin, { error: "origins without a path, separated by commas, such as https://council.example.ac.kr" }),
    )
    .default([]),
  /** Said by npm and pnpm to what they run: the folder that it was called in. */
  INIT_CWD: z.string().optional(),
  WORKER: onOff("WORKER").default(true),
  TEST_CLOCK: onOff("TEST_CLOCK").default(false),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "fatal, error, warn, info, debug, trace or silent",
    })
    .default("info"),
  SEED: z.enum(["demo", "empty"], { error: "demo (lockers, students and a round to try) or empty" }).default("demo"),
  SEED_HOLD_MS: count(HOLD_MS_MAX, `milliseconds between ${HOLD_MS_MIN} and ${HOLD_MS_MAX}`)
    .refine((ms) => ms >= HOLD_MS_MIN, { error: `milliseconds between ${HOLD_MS_MIN} and ${HOLD_MS_MAX}` })
    .optional(),
  /** Multiplies every limit below (DESIGN 5). */
  RATE_LIMIT_FACTOR: z.coerce
    .number()
    .positive({ error: "a number above 0; 1 is the ordinary strictness" })
    .max(1_000_000)
    .default(1),
  LIMIT_SIGN_IN_FAILURES_PER_10_MIN: count(1_000_000, "a whole number above 0").optional(),
  LIMIT_SIGN_IN_FAILURES_PER_HOUR: count(1_000_000, "a whole number above 0").optional(),
  LIMIT_SIGN_INS_PER_MIN: count(1_000_000, "a whole number above 0").optional(),
  LIMIT_REGISTRATIONS_PER_HOUR: count(1_000_000, "a whole number above 0").optional(),
  LIMIT_ADMIN_FAILURES_PER_15_MIN: count(1_000_000, "a whole number above 0").optional(),
  LIMIT_ADMIN_FAILURES_PER_HOUR: count(1_000_000, "a whole number above 0").optional(),
  LIMIT_ADMIN_SIGN_INS_PER_MIN: count(1_000_000, "a whole number above 0").optional(),
  LIMIT_HOLD_BURST: count(1_000_000, "a whole number above 0").optional(),
  LIMIT_HOLDS_PER_SECOND: count(1_000_000, "a whole number above 0").optional(),
  LIMIT_LAPSED_HOLDS: count(1_000_000, "a whole number above 0").optional(),
  LIMIT_LAPSE_PAUSE_MS: count(HOLD_MS_MAX, "milliseconds above 0").optional(),
  LIMIT_UNDRAINED: count(100_000_000, "a whole number above 0").optional(),
});

/** Every wrong variable at once, each with what would be right. `lines` is for the operator. */
export class EnvironmentWrong extends Error {
  override readonly name = "EnvironmentWrong";
  readonly lines: string[];
  constructor(lines: string[]) {
    super(`The environment is not usable:\n${lines.map((line) => `  ${line}`).join("\n")}`);
    this.lines = lines;
  }
}

/** Libraries that read the environment themselves are told here, before they are loaded. */
export function tellLibraries(variables: Record<string, string>): void {
  Object.assign(process.env, variables);
}

/** Reads and checks all variables. An empty one counts as not given. Throws EnvironmentWrong. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const isLocal = !given.DATABASE_URL && !given.REDIS_URL && !given.PUBLIC_URL;
  const parsed = environment.safeParse(given);
  const lines = parsed.success ? [] : linesOf(parsed.error.issues, given);
  if (!isLocal && !given.APP_SECRET) lines.push(missingSecret);
  if (!parsed.success || lines.length > 0) throw new EnvironmentWrong(lines);
  return { ...parsed.data, isLocal };
}

const missingSecret = `APP_SECRET is missing: outside local mode give at least ${SECRET_LENGTH_MIN} random characters, such as from: openssl rand -base64 48`;

function linesOf(issues: z.core.$ZodIssue[], given: Record<string, string | undefined>): string[] {
  const lines = new Map<string, string>();
  for (const { path, message } of issues) {
    const name = String(path[0] ?? "");
    // A secret's own text never reaches a log.
    const shown = /SECRET|PASSWORD|URL/.test(name) ? "" : ` (${JSON.stringify(given[name] ?? "")})`;
    if (!lines.has(name)) lines.set(name, `${name}${shown} is not right: ${message}`);
  }
  return [...lines.values()];
}
