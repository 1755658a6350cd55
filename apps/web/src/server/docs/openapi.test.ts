import { describe, expect, test } from "vitest";
import { z } from "zod";
import { restRoutes } from "../rest/rest-routes.ts";
import { ask, startTestServer } from "../testing/test-server.ts";
import { appRouter } from "../trpc/root.ts";
import { openApiDocument } from "./openapi.ts";

const shape = z.looseObject({
  openapi: z.literal("3.1.0"),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ operationId: z.string(), responses: z.record(z.string(), z.unknown()) })),
  ),
  components: z.looseObject({
    schemas: z.record(z.string(), z.unknown()),
    securitySchemes: z.record(z.string(), z.unknown()),
  }),
});
const document = shape.parse(openApiDocument());

function collect(value: unknown, key: string, found: unknown[] = []): unknown[] {
  if (typeof value !== "object" || value === null) return found;
  for (const [name, inner] of Object.entries(value)) {
    if (name === key) found.push(inner);
    collect(inner, key, found);
  }
  return found;
}

describe("the document at /api/openapi.json", () => {
  test("has every REST call, with each of its statuses", () => {
    for (const { rest } of restRoutes(appRouter)) {
      for (const path of [rest.path, ...(rest.aliases ?? [])]) {
        const operation = document.paths[path.replace(/:(\w+)/g, "{$1}")]?.[rest.method.toLowerCase()];
        expect(operation, `${rest.method} ${path}`).toBeDefined();
        const statuses = Object.keys(operation?.responses ?? {});
        expect(statuses).toEqual(expect.arrayContaining((rest.statuses ?? [200]).map(String)));
        expect(statuses).toEqual(expect.arrayContaining(["400", "401", "404", "409", "429", "500"]));
      }
    }
  });

  test("has the calls that existing clients use", () => {
    const wanted = [
      "POST /auth/login-or-register",
      "POST /auth/login",
      "POST /auth/refresh",
      "POST /auth/logout",
      "GET /auth/me",
      "PATCH /auth/me",
      "DELETE /auth/me",
      "GET /auth/sessions",
      "DELETE /auth/sessions/{id}",
      "GET /rounds",
      "GET /lockers",
      "GET /lockers/me",
      "POST /lockers/{locker_id}/hold",
      "POST /lockers/{locker_id}/confirm",
      "POST /lockers/{locker_id}/release",
      "POST /lockers/{locker_id}/release-hold",
      "GET /exams",
      "GET /exams/{programme}/availability",
      "POST /exams/{programme}/bookings",
      "GET /exams/{programme}/bookings",
      "GET /exams/bookings/{id}",
      "PATCH /exams/bookings/{id}",
      "DELETE /exams/bookings/{id}",
      "POST /exams/bookings/{id}/confirm",
      "POST /exams/bookings/{id}/reject",
      "GET /admin/exams/bookings",
      "POST /admin/auth/login",
      "GET /admin/students",
      "GET /admin/students/{id}",
      "PATCH /admin/students/{id}",
      "DELETE /admin/students/{id}",
      "GET /health",
    ];
    const had = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(had).toEqual(expect.arrayContaining(wanted));
  });

  test("lists every tag that a call has, so that the page shows all groups in one order", () => {
    const listed = z.array(z.object({ name: z.string() })).parse(document.tags);
    const used = new Set(restRoutes(appRouter).map(({ rest }) => rest.tag));
    expect(new Set(listed.map(({ name }) => name))).toEqual(used);
  });

  test("refers only to what it defines, and names every operation once", () => {
    for (const ref of collect(document, "$ref")) {
      const target = String(ref)
        .slice(2)
        .split("/")
        .reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), document);
      expect(target, String(ref)).toBeDefined();
    }
    const ids = collect(document, "operationId");
    expect(new Set(ids).size).toBe(ids.length);
    expect(collect(document, "$schema")).toEqual([]);
  });

  test("speaks of fields as the wire has them", () => {
    const names = collect(document.components.schemas, "properties").flatMap((properties) =>
      Object.keys(Object(properties)),
    );
    expect(names.filter((name) => /[A-Z]/.test(name))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(["student_id", "locker_id", "available_count", "request_id"]));
  });

  test("every path parameter is described", () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const operation of Object.values(methods)) {
        const described = z.array(z.looseObject({ name: z.string(), in: z.string() })).parse(operation.parameters);
        const inPath = described.filter((parameter) => parameter.in === "path").map(({ name }) => name);
        expect(inPath.sort(), path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort());
      }
    }
  });

  test("is served, with a page whose files all come from here", async () => {
    await using server = await startTestServer();
    const served = await ask(`${server.url}/api/openapi.json`);
    expect(shape.safeParse(served.body).success).toBe(true);
    const page = await ask(`${server.url}/api/docs`);
    expect(page.headers.get("content-security-policy")).not.toContain("'unsafe-inline' 'unsafe");
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self';");
    expect(page.text).not.toMatch(/https?:\/\//);
    const files = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? "");
    expect(files.length).toBe(5);
    for (const file of files) expect((await ask(`${server.url}${file}`)).status, file).toBe(200);
  });
});
