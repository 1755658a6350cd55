import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestServer } from "../../testing/test-server.ts";
import { startTestServer } from "../../testing/test-server.ts";
import type { Caller, Callers, Shown, Verdict } from "./callers.ts";
import { callers, createCallers, verdictFor } from "./callers.ts";
import type { EveryProcedure } from "./every-procedure.ts";
import { everyProcedure } from "./every-procedure.ts";
import { expectedCallers } from "./expected-callers.ts";
import { harmlessInputs } from "./harmless-inputs.ts";
import { verdictOf } from "./verdict-of.ts";

describe("who may call what over tRPC", () => {
  let server: TestServer;
  let people: Callers;
  beforeAll(async () => {
    server = await startTestServer();
    await server.world.round({ lockers: 1 });
    people = await createCallers(server);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test("every procedure is on the list of expected callers, says the same of itself, and the list names no other", () => {
    const said = Object.fromEntries(everyProcedure.map(({ path, meta }) => [path, meta.who ?? "says nothing"]));
    expect(said).toEqual(expectedCallers);
  });

  test("every procedure that needs an input has a harmless one that passes its schema", () => {
    const troubles = everyProcedure.flatMap(({ path, inputs }) => {
      const wrong = inputs.find((schema) => !schema.safeParse(harmlessInputs[path]).success);
      return wrong === undefined ? [] : [`${path} needs an input in harmless-inputs.ts that passes its schema`];
    });
    expect(troubles).toEqual([]);
    const known = new Set(everyProcedure.map(({ path }) => path));
    expect(Object.keys(harmlessInputs).filter((path) => !known.has(path))).toEqual([]);
  });

  test("all of administration is closed to students and strangers, and viewers change nothing but their own account", () => {
    const administration = everyProcedure.filter(({ path }) => path.startsWith("admin."));
    expect(administration.length).toBeGreaterThan(20);
    expect(administration.filter(({ meta }) => !["viewer", "manager", "owner"].includes(meta.who ?? ""))).toEqual([]);
    const byViewers = administration.filter(({ meta, type }) => meta.who === "viewer" && type === "mutation");
    expect(byViewers.filter(({ path }) => !path.startsWith("admin.account."))).toEqual([]);
  });

  async function verdictFrom({ path, type }: EveryProcedure, headers: Record<string, string>): Promise<Verdict> {
    const input = harmlessInputs[path];
    const asked = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    const url = `${server.url}/api/trpc/${path}`;
    if (type !== "mutation") return verdictOf(`${url}${asked}`, { headers });
    const json = { ...headers, "content-type": "application/json" };
    return verdictOf(url, { method: "POST", headers: json, body: JSON.stringify(input ?? {}) });
  }

  const tried = everyProcedure.flatMap((procedure) =>
    (["bearer", "cookie"] as const).map((door) => ({ ...procedure, door })),
  );
  test.each(tried)(
    "$path by $door answers whom it serves and refuses everybody else",
    async ({ door, ...procedure }) => {
      const who = expectedCallers[procedure.path] ?? "owner";
      const told: Partial<Record<Caller, Verdict>> = {};
      for (const caller of callers) {
        const shown: Shown = await people.shown(caller);
        told[caller] = await verdictFrom(procedure, shown[door]);
      }
      expect(told).toEqual(Object.fromEntries(callers.map((caller) => [caller, verdictFor(who, caller)])));
    },
  );

  test("a role that has ended cannot sign in again, nor go on with its refresh token", async () => {
    const admin = await server.world.admin("owner");
    const signIn = () => server.call("/admin/auth/login", { body: { email: admin.email, password: admin.password } });
    const before = await signIn();
    expect(before.status).toBe(200);
    const endsAt = server.world.clock.now();
    await server.world.prisma.administrator.update({ where: { id: admin.adminId }, data: { endsAt } });
    expect(await signIn()).toMatchObject({ status: 401, body: { error: { reason: "ACCOUNT_BLOCKED" } } });
    const refresh = { refresh_token: Reflect.get(Object(before.body), "refresh_token") };
    expect(await server.call("/auth/refresh", { body: refresh })).toMatchObject({
      status: 401,
      body: { error: { reason: "REFRESH_REFUSED" } },
    });
  });

  test("a cookie changes nothing from another site's page, whoever's it is", async () => {
    const changes = everyProcedure.filter(({ type, meta }) => type === "mutation" && meta.who !== "anyone");
    const verdicts = new Set<Verdict>();
    for (const procedure of changes) {
      const { cookie } = await people.shown("owner");
      verdicts.add(await verdictFrom(procedure, { ...cookie, origin: "https://elsewhere.example" }));
    }
    expect([...verdicts]).toEqual(["BAD_ORIGIN"]);
  });
});
