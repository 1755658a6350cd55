import { randomInt } from "node:crypto";

// `pnpm smoke URL`: the REST flow of SPECS 2 with plain fetch, one line for each step, exit code 1 at the first wrong one.
// It registers two invented students and removes them again; it needs a round that is open to everyone.

type Answer = { status: number; body: unknown };
type Step = { name: string; wanted: number[]; call: () => Promise<Answer>; also?: (body: unknown) => string | null };

const CALL_MAX_MS = 10_000;
const base = `${(process.argv[2] ?? "").replace(/\/$/, "")}/api/v1`;

class Wrong extends Error {}

async function call(
  method: string,
  path: string,
  { token, body }: { token?: string; body?: unknown } = {},
): Promise<Answer> {
  const answer = await fetch(base + path, {
    method,
    headers: {
      "accept-language": "en",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(CALL_MAX_MS),
  });
  return { status: answer.status, body: await answer.json().catch(() => null) };
}

/** Makes a call and says what came of it. Throws Wrong when it is not what the rules promise. */
async function step({ name, wanted, call: make, also = () => null }: Step): Promise<Answer> {
  const begun = performance.now();
  const answer = await make();
  const reason = at(answer.body, "error.reason");
  const wrong = wanted.includes(answer.status) ? also(answer.body) : `wanted ${wanted.join(" or ")}`;
  const told = `${answer.status}${typeof reason === "string" ? ` ${reason}` : ""}`;
  say(`${wrong === null ? "ok   " : "WRONG"}  ${name.padEnd(48)} ${told}  ${Math.round(performance.now() - begun)} ms`);
  if (wrong !== null) throw new Wrong(`${wrong}; the answer was ${JSON.stringify(answer.body)?.slice(0, 500)}`);
  return answer;
}

function at(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (inner, key) => (inner === null || inner === undefined ? undefined : Reflect.get(Object(inner), key)),
      value,
    );
}

function text(value: unknown, path: string): string {
  const found = at(value, path);
  if (typeof found !== "string") throw new Wrong(`no text at ${path}`);
  return found;
}

function isEqual(path: string, wanted: unknown) {
  return (body: unknown) =>
    at(body, path) === wanted ? null : `${path} is ${JSON.stringify(at(body, path))}, wanted ${JSON.stringify(wanted)}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function invented() {
  const number = `9${String(randomInt(1_000_000_000)).padStart(9, "0")}`;
  return { student_id: number, name: "연기 시험", phone_number: `010${number.slice(2)}` };
}

async function signIn(name: string, student: ReturnType<typeof invented>, status: number) {
  const { body } = await step({
    name,
    wanted: [status],
    call: () => call("POST", "/auth/login-or-register", { body: student }),
  });
  return { access: text(body, "access_token"), refresh: text(body, "refresh_token"), serial: text(body, "serial_id") };
}

/** A free locker that this student could hold: on opening day the first ones may be gone before we press. */
async function holdSome(token: string): Promise<{ number: number; holdId: string }> {
  const list = await step({
    name: "the list is public and says nothing of owners",
    wanted: [200],
    call: () => call("GET", "/lockers"),
    also: (body) => (/student_id|phone|owner|holder/.test(JSON.stringify(body)) ? "the list tells who has what" : null),
  });
  const lockers = Array.from<unknown>(Object(at(list.body, "lockers")));
  const free = lockers
    .filter((locker) => at(locker, "status") === "free")
    .map((locker) => Number(at(locker, "locker_id")));
  for (const number of free) {
    const pressed = await call("POST", `/lockers/${number}/hold`, { token });
    if (pressed.status === 409) continue;
    await step({ name: `hold ${number}`, wanted: [201], call: async () => pressed, also: isInFuture });
    return { number, holdId: text(pressed.body, "hold_id") };
  }
  throw new Wrong("no locker is free");
}

function isInFuture(body: unknown): string | null {
  return Number(at(body, "expires_in")) > 0 && Number.isFinite(Date.parse(String(at(body, "expires_at"))))
    ? null
    : "no time of expiry in the future";
}

async function walkLockers(a: string, b: string): Promise<void> {
  const { number, holdId } = await holdSome(a);
  const press = (
    name: string,
    { path, token, wanted, also }: { path: string; token: string; wanted: number; also?: Step["also"] },
  ) =>
    step({
      name,
      wanted: [wanted],
      call: () => call("POST", `/lockers/${number}/${path}`, { token }),
      ...(also ? { also } : {}),
    });
  await press("press again: the same hold", { path: "hold", token: a, wanted: 200, also: isEqual("hold_id", holdId) });
  await press("another student is refused", { path: "hold", token: b, wanted: 409 });
  await press("another student cannot confirm it", { path: "confirm", token: b, wanted: 409 });
  await press("confirm", { path: "confirm", token: a, wanted: 200 });
  await press("confirm again", { path: "confirm", token: a, wanted: 200 });
  await step({
    name: "mine shows it",
    wanted: [200],
    call: () => call("GET", "/lockers/me", { token: a }),
    also: isEqual("locker.locker_id", number),
  });
  await press("another student cannot release it", { path: "release", token: b, wanted: 404 });
  await press("release", { path: "release", token: a, wanted: 200 });
  await press("hold it once more", { path: "hold", token: a, wanted: 201 });
  await press("let the hold go", { path: "release-hold", token: a, wanted: 200 });
}

async function walkTokens(student: ReturnType<typeof invented>): Promise<void> {
  const first = await signIn("sign in for another device", student, 200);
  const refresh = (name: string, token: string, wanted: number) =>
    step({ name, wanted: [wanted], call: () => call("POST", "/auth/refresh", { body: { refresh_token: token } }) });
  const { body } = await refresh("refresh", first.refresh, 200);
  await refresh("the used refresh token is refused", first.refresh, 401);
  await refresh("and its whole family has ended", text(body, "refresh_token"), 401);
  const second = await signIn("sign in once more", student, 200);
  await step({
    name: "sign out",
    wanted: [200],
    call: () => call("POST", "/auth/logout", { token: second.access, body: {} }),
  });
  await step({
    name: "the access token is dead at once",
    wanted: [401],
    call: () => call("GET", "/auth/me", { token: second.access }),
  });
}

async function walk(): Promise<void> {
  await step({ name: "health", wanted: [200], call: () => call("GET", "/health"), also: isEqual("status", "ok") });
  await step({ name: "rounds", wanted: [200], call: () => call("GET", "/rounds") });
  const [a, b] = [invented(), invented()];
  const first = await signIn("register", a, 201);
  const known = await signIn("sign in again", a, 200);
  if (known.serial !== first.serial) throw new Wrong("one student number made two accounts");
  await step({
    name: "another name is refused",
    wanted: [401],
    call: () => call("POST", "/auth/login", { body: { ...a, name: "다른 이름" } }),
  });
  const other = await signIn("register another student", b, 201);
  try {
    await walkLockers(first.access, other.access);
    await walkTokens(b);
  } finally {
    for (const student of [a, b]) await remove(student);
  }
}

async function remove(student: ReturnType<typeof invented>): Promise<void> {
  const { body } = await call("POST", "/auth/login", { body: student });
  const token = at(body, "access_token");
  if (typeof token !== "string") return;
  await step({ name: "remove the invented student", wanted: [200], call: () => call("DELETE", "/auth/me", { token }) });
}

try {
  if (!/^https?:\/\//.test(base))
    throw new Wrong("usage: pnpm smoke URL, for instance pnpm smoke http://localhost:3000");
  await walk();
  say("All as promised.");
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
