import { expect, test } from "vitest";
import { ask, at, startTestServer } from "../testing/test-server.ts";
import { createCallers } from "../trpc/who-may-call/callers.ts";

const FILE = "/admin/exports/students.csv";

test("a manager saves a table as a file that a spreadsheet reads as Korean, and the log has it", async () => {
  await using server = await startTestServer();
  await server.world.students(2_500);
  const manager = await server.world.admin("manager");
  const token = await server.signInAdmin(manager);
  const answer = await fetch(`${server.url}/api/v1${FILE}`, { headers: { authorization: `Bearer ${token}` } });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
  expect(answer.headers.get("content-disposition")).toMatch(
    /^attachment; filename="seonchak-students-\d{4}-\d\d-\d\d\.csv"$/,
  );
  expect([answer.headers.get("x-row-count"), answer.headers.get("cache-control")]).toEqual(["2500", "no-store"]);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder().decode(bytes).trimEnd().split("\r\n");
  expect([lines.length, new Set(lines).size]).toEqual([2_501, 2_501]);
  expect(lines[0]).toContain("학번 / Student number");
  expect(await server.world.prisma.auditEntry.findFirst({ where: { action: "table.exported" } })).toMatchObject({
    actor: manager.email,
    target: "students",
    after: { rowCount: 2_500 },
  });
});

test("nobody below a manager gets a file, nor one that is signed out, and then nothing is in the log", async () => {
  await using server = await startTestServer();
  const viewer = await server.signInAdmin(await server.world.admin("viewer"));
  const left = await server.signInAdmin(await server.world.admin("owner"));
  expect((await server.call("/auth/logout", { method: "POST", token: left })).status).toBe(200);
  const { accessToken } = await server.signIn(await server.world.student());
  const tokens = [undefined, accessToken, viewer, left];
  const answers = await Promise.all(tokens.map((token) => server.call(FILE, token ? { token } : {})));
  expect(answers.map(({ status, body }) => [status, at(body, "error.reason")])).toEqual([
    [401, "UNAUTHENTICATED"],
    [403, "FORBIDDEN"],
    [403, "FORBIDDEN"],
    [401, "SESSION_ENDED"],
  ]);
  expect(await server.world.prisma.auditEntry.count({ where: { action: "table.exported" } })).toBe(0);
});

test("a link on another site makes no manager's browser save a table, nor is it in the log", async () => {
  await using server = await startTestServer();
  const callers = await createCallers(server);
  const { cookie } = (await callers.shown("manager")).cookie;
  const savedFrom = async (site: string) =>
    (await server.call("/admin/exports/owners.csv", { headers: { cookie: cookie ?? "", "sec-fetch-site": site } }))
      .status;
  expect([await savedFrom("cross-site"), await savedFrom("same-site")]).toEqual([403, 403]);
  expect(await server.world.prisma.auditEntry.count({ where: { action: "table.exported" } })).toBe(0);
  expect([await savedFrom("same-origin"), await savedFrom("none")]).toEqual([200, 200]);
});

test("a table that is none is not found, and a file is only read", async () => {
  await using server = await startTestServer();
  const token = await server.signInAdmin(await server.world.admin("owner"));
  const reasons = await Promise.all([
    server.call("/admin/exports/passwords.csv", { token }),
    server.call("/admin/exports/..%2fetc.csv", { token }),
    server.call(FILE, { token, method: "POST", body: {} }),
    server.call(FILE, { token, method: "DELETE" }),
  ]);
  expect(reasons.map(({ status, body }) => [status, at(body, "error.reason")])).toEqual([
    [404, "NOT_FOUND"],
    [404, "NOT_FOUND"],
    [405, "METHOD_NOT_ALLOWED"],
    [405, "METHOD_NOT_ALLOWED"],
  ]);
  expect(reasons.at(-1)?.headers.get("allow")).toBe("GET, OPTIONS");
  const inEnglish = await ask(`${server.url}/api/v1${FILE}`, { headers: { "accept-language": "en" } });
  expect(at(inEnglish.body, "error.message")).toBe("Please sign in.");
});

test("a session that another process has just ended gets no file, though this one has not heard of it yet", async () => {
  await using server = await startTestServer();
  const token = await server.signInAdmin(await server.world.admin("owner"));
  const { id } = await server.world.prisma.session.findFirstOrThrow();
  const elsewhere = await server.world.connect();
  await elsewhere.denyList.deny([id], Date.now() + 60_000);
  const answer = await server.call(FILE, { token });
  expect([answer.status, at(answer.body, "error.reason")]).toEqual([401, "SESSION_ENDED"]);
  expect(await server.world.prisma.auditEntry.count({ where: { action: "table.exported" } })).toBe(0);
});

test("a file is cut off when the session ends while it is on its way", async () => {
  await using server = await startTestServer();
  const { world } = server;
  const token = await server.signInAdmin(await world.admin("owner"));
  const note = "길".repeat(2_000);
  const actor = { adminId: null, actor: "console", action: "round.paused", targetKind: "round", requestId: "x" };
  const entries = Array.from({ length: 6_000 }, (_, i) => ({ ...actor, target: String(i), after: { note } }));
  await world.prisma.auditEntry.createMany({ data: entries });
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${server.url}/api/v1/admin/exports/audit.csv`, { headers });
  expect(answer.status).toBe(200);
  const { id } = await world.prisma.session.findFirstOrThrow();
  await world.denyList.deny([id], Date.now() + 60_000);
  await expect(answer.text()).rejects.toThrow();
});
