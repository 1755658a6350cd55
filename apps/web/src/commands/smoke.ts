import { randomInt } from "node:crypto";
import { at, base, call, isEqual, say, step, text, Wrong } from "./smoke/steps.ts";
import { walkExams } from "./smoke/walk-exams.ts";
import { walkLockers } from "./smoke/walk-lockers.ts";

// `pnpm smoke URL`: the REST flow of SPECS 2 and 3 with plain fetch, one line for each step, exit code 1 at the first
// wrong one. It registers two invented students and removes them again; it needs a round that is open to everyone.

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
    await walkExams(first.access, other.access);
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
