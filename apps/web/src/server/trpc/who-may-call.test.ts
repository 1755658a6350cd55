import type { AnyTRPCRouter } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { TestServer } from "../testing/test-server.ts";
import { ask, at, startTestServer } from "../testing/test-server.ts";
import type { ProcedureMeta } from "./init.ts";
import { appRouter } from "./root.ts";

const known = z.object({ type: z.string(), meta: z.custom<ProcedureMeta>() });
const router: AnyTRPCRouter = appRouter;
const procedures: Record<string, { _def: unknown }> = router._def.procedures;
const all = Object.entries(procedures).map(([path, { _def }]) => ({ path, ...known.parse(_def) }));
const refused = { UNAUTHENTICATED: 401, FORBIDDEN: 403 };

/** Inputs that pass, so that the refusal cannot come from the input. */
const inputs: Record<string, unknown> = {
  "admin.lockers.setCondition": { lockerNumber: 1, condition: "broken" },
  "admin.resets.preview": { scope: { kind: "all" } },
  "admin.resets.carryOut": { scope: { kind: "all" }, typedWord: "x", fingerprint: "x" },
  "admin.exports.table": { table: "students" },
  "admin.sessions.endAll": { group: "students" },
  "admin.account.changePassword": { currentPassword: "x", newPassword: "a long new password" },
  "admin.account.confirmSecondFactor": { code: "123456" },
  "admin.account.removeSecondFactor": { password: "x" },
};
const someId = "00000000-0000-4000-8000-000000000000";
const anyIds = {
  roundId: someId,
  resetId: someId,
  studentId: someId,
  closesAt: "2030-01-01T00:00:00Z",
  expiresAt: "2030-01-01T00:00:00Z",
};

describe("who may call what", () => {
  let server: TestServer;
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    server = await startTestServer();
    await server.world.round({ lockers: 1 });
    tokens.student = (await server.signIn(await server.world.student())).accessToken;
    for (const role of ["viewer", "manager"] as const)
      tokens[role] = await server.signInAdmin(await server.world.admin(role));
  });
  afterAll(() => server[Symbol.asyncDispose]());

  async function reasonFor(path: string, type: string, token: string | undefined): Promise<[number, unknown]> {
    const input = inputs[path] ?? anyIds;
    const asking = token === undefined ? {} : { token };
    const query = `?input=${encodeURIComponent(JSON.stringify(input))}`;
    const url = `${server.url}/api/trpc/${path}${type === "query" ? query : ""}`;
    const answer = await ask(url, type === "query" ? asking : { ...asking, body: input });
    return [answer.status, at(answer.body, "error.data.refusal.reason")];
  }

  test("every procedure says who may call it", () => {
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter(({ meta }) => meta?.who === undefined).map(({ path }) => path)).toEqual([]);
    const open = all.filter(({ meta }) => meta.who === "anyone").map(({ path }) => path);
    expect(open.sort()).toEqual(
      [
        "auth.adminSignIn",
        "auth.refresh",
        "auth.signIn",
        "health.read",
        "lockers.changes",
        "lockers.list",
        "me.viewer",
        "rounds.list",
      ].sort(),
    );
    const administration = all.filter(({ path }) => path.startsWith("admin."));
    expect(administration.every(({ meta }) => ["viewer", "manager", "owner"].includes(meta.who ?? ""))).toBe(true);
  });

  test.each(all.filter(({ meta }) => meta.who !== "anyone"))("a stranger cannot call $path", async ({ path, type }) => {
    expect(await reasonFor(path, type, undefined)).toEqual([refused.UNAUTHENTICATED, "UNAUTHENTICATED"]);
  });

  test.each(all.filter(({ path }) => path.startsWith("admin.")))(
    "a student cannot call $path",
    async ({ path, type }) => {
      expect(await reasonFor(path, type, tokens.student)).toEqual([refused.FORBIDDEN, "FORBIDDEN"]);
    },
  );

  test.each(all.filter(({ meta }) => meta.who === "manager" || meta.who === "owner"))(
    "a viewer cannot call $path",
    async ({ path, type }) => {
      expect(await reasonFor(path, type, tokens.viewer)).toEqual([refused.FORBIDDEN, "FORBIDDEN"]);
    },
  );

  test.each(all.filter(({ meta }) => meta.who === "student"))(
    "an administrator is no student for $path",
    async ({ path, type }) => {
      expect(await reasonFor(path, type, tokens.manager)).toEqual([refused.FORBIDDEN, "FORBIDDEN"]);
    },
  );

  test("an administrator's every change is one that viewers cannot make, but those to their own account", () => {
    const changes = all.filter(({ path, type }) => path.startsWith("admin.") && type === "mutation");
    const viewers = changes.filter(({ meta }) => meta.who === "viewer").map(({ path }) => path);
    expect(viewers.every((path) => path.startsWith("admin.account."))).toBe(true);
  });
});
