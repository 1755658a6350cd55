import type { IncomingMessage, ServerResponse } from "node:http";
import type { TestAdmin, TestStudent, World, WorldOptions } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import { createEntry } from "../http/entry.ts";
import { listen } from "../http/listen.ts";
import { createLog } from "../log.ts";
import type { Settings } from "../services.ts";
import { createServices } from "../services.ts";
import type { TestClock } from "../test-clock.ts";

export type Answer = { status: number; headers: Headers; body: unknown; text: string };
export type Asking = { method?: string; token?: string; body?: unknown; headers?: Record<string, string> };

/** The product's entry over a world of its own, without Next behind it: what is no call is answered 418. */
export type TestServer = AsyncDisposable & {
  world: World;
  url: string;
  /** What was logged as a fault of ours; a test that provokes one takes it out. */
  faults: unknown[];
  /** A REST call; a body that is no string is sent as JSON. */
  call(path: string, asking?: Asking): Promise<Answer>;
  signIn(student: TestStudent): Promise<{ accessToken: string; refreshToken: string }>;
  signInAdmin(admin: TestAdmin): Promise<string>;
};

type Options = WorldOptions & { settings?: Partial<Settings>; testClock?: TestClock };

export async function startTestServer({ settings, testClock, ...world }: Options = {}): Promise<TestServer> {
  const made = await createWorld(world);
  await made.prisma.council.create({
    data: { nameKo: "학생회", nameEn: "Council", contactKo: "학생회실", contactEn: "Office", privacyVersion: "1" },
  });
  const faults: unknown[] = [];
  const given: Settings = {
    isLocal: true,
    publicUrl: null,
    allowedOrigins: new Set(),
    isTrustedProxy: () => false,
    ...settings,
  };
  const services = createServices({
    deps: made.deps,
    settings: given,
    log: createLog("silent"),
    testClock: testClock ?? null,
  });
  const observed = { ...services, reportFault: (error: unknown) => void faults.push(error) };
  const listening = await listen(createEntry(observed, { serve: teapot }), { port: 0, host: "127.0.0.1" });
  const url = `http://127.0.0.1:${listening.port}`;
  const call = (path: string, asking?: Asking) => ask(`${url}/api/v1${path}`, asking);
  return {
    world: made,
    url,
    faults,
    call,
    async signIn({ studentNumber, name, phoneNumber }) {
      const body = { student_id: studentNumber, name, phone_number: phoneNumber };
      const tokens = await call("/auth/login-or-register", { body });
      return { accessToken: textAt(tokens.body, "access_token"), refreshToken: textAt(tokens.body, "refresh_token") };
    },
    async signInAdmin({ email, password }) {
      return textAt((await call("/admin/auth/login", { body: { email, password } })).body, "access_token");
    },
    async [Symbol.asyncDispose]() {
      await listening.stop();
      await made[Symbol.asyncDispose]();
      // A 5xx that a test did not ask for fails it, even where its status was not looked at.
      if (faults.length > 0) throw faults[0];
    },
  };
}

async function teapot(_request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(418).end("a screen");
}

/** With a body it is a POST unless said otherwise. */
export async function ask(url: string, { method, token, body, headers }: Asking = {}): Promise<Answer> {
  const sent = typeof body === "string" ? body : JSON.stringify(body);
  const answer = await fetch(url, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: sent }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What lies at `error.reason` and the like; undefined when it is not there. */
export function at(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (inner, key) => (inner === null || inner === undefined ? undefined : Reflect.get(Object(inner), key)),
      value,
    );
}

export function textAt(value: unknown, path: string): string {
  const found = at(value, path);
  if (typeof found !== "string") throw new Error(`no text at ${path} in ${JSON.stringify(value)}`);
  return found;
}
