import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RestRoute } from "../../rest/rest-routes.ts";
import { restRoutes } from "../../rest/rest-routes.ts";
import { valueOnWire, wireName } from "../../rest/wire-names.ts";
import type { TestServer } from "../../testing/test-server.ts";
import { startTestServer } from "../../testing/test-server.ts";
import { appRouter } from "../root.ts";
import type { Caller, Callers, Verdict } from "./callers.ts";
import { callers, createCallers, verdictFor } from "./callers.ts";
import { everyProcedure } from "./every-procedure.ts";
import { expectedCallers, notServedOverRest } from "./expected-callers.ts";
import { harmlessInputs } from "./harmless-inputs.ts";
import { verdictOf } from "./verdict-of.ts";

const routes = restRoutes(appRouter);

describe("who may call what over REST", () => {
  let server: TestServer;
  let people: Callers;
  beforeAll(async () => {
    server = await startTestServer();
    await server.world.round({ lockers: 1 });
    people = await createCallers(server);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test("every procedure is a REST call, but those that only screens need, and no two share a method and path", () => {
    const served = new Set(routes.map(({ procedure }) => procedure));
    const others = everyProcedure.map(({ path }) => path).filter((path) => !served.has(path));
    expect(others).toEqual(notServedOverRest);
    const places = routes.flatMap(({ rest }) =>
      [rest.path, ...(rest.aliases ?? [])].map((path) => `${rest.method} ${path.replace(/:\w+/g, ":")}`),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  test("whatever belongs to administrators lies below /admin", () => {
    const outside = routes.filter(
      ({ procedure, rest }) => procedure.startsWith("admin.") !== rest.path.startsWith("/admin/"),
    );
    expect(outside.map(({ procedure }) => procedure)).toEqual([
      "auth.adminSignIn",
      "auth.readInvitation",
      "auth.acceptInvitation",
    ]);
  });

  const tried = routes.flatMap((route) =>
    [route.rest.path, ...(route.rest.aliases ?? [])].map((path) => ({ ...route, path })),
  );
  test.each(tried)(
    "$rest.method $path answers whom it serves and refuses everybody else",
    async ({ path, ...route }) => {
      const who = expectedCallers[route.procedure] ?? "owner";
      const told: Partial<Record<Caller, Verdict>> = {};
      for (const caller of callers) {
        const { bearer } = await people.shown(caller);
        told[caller] = await verdictOf(...askingFor(route, `${server.url}/api/v1${path}`, bearer));
      }
      expect(told).toEqual(Object.fromEntries(callers.map((caller) => [caller, verdictFor(who, caller)])));
    },
  );
});

/** The harmless input where this call takes it from: path, query or body. */
function askingFor(
  { procedure, rest }: RestRoute,
  pattern: string,
  headers: Record<string, string>,
): [string, RequestInit] {
  const sent: Record<string, unknown> = { ...Object(valueOnWire(harmlessInputs[procedure] ?? {}, "ko")) };
  const url = new URL(
    pattern.replace(/\/:(\w+)/g, (_, name: string) => {
      const value = sent[name];
      if (value === undefined) throw new Error(`${procedure} needs "${name}" in harmless-inputs.ts`);
      delete sent[name];
      return `/${encodeURIComponent(String(value))}`;
    }),
  );
  if (rest.method !== "GET")
    return [
      url.href,
      { method: rest.method, headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(sent) },
    ];
  for (const [name, value] of Object.entries(sent)) url.searchParams.set(wireName(name), String(value));
  return [url.href, { headers }];
}
