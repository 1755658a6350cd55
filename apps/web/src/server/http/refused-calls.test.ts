import { request as rawRequest } from "node:http";
import { signWebCookie } from "@seonchak/domain/accounts/tokens";
import { sessionId } from "@seonchak/schema";
import { describe, expect, test } from "vitest";
import { WEB_COOKIE } from "../request/web-cookie.ts";
import { at, startTestServer } from "../testing/test-server.ts";

const LARGE = JSON.stringify({ name: "x".repeat(70_000) });
const student = { student_id: "2023321234", name: "홍길동", phone_number: "01012345678" };

describe("what is refused, and how", () => {
  test("each kind of wrong call has its own status and reason", async () => {
    await using server = await startTestServer();
    await server.world.round({ lockers: 1 });
    const login = "/auth/login";
    const cases: [string, Parameters<typeof server.call>[1], number, string][] = [
      [login, { body: "{" }, 400, "BAD_JSON"],
      [login, { body: "" }, 400, "BAD_INPUT"],
      [login, { body: "[]" }, 400, "BAD_INPUT"],
      [login, { body: "null" }, 400, "BAD_INPUT"],
      [login, { body: LARGE }, 413, "BODY_TOO_LARGE"],
      [login, { body: "a=b", headers: { "content-type": "text/plain" } }, 415, "UNSUPPORTED_MEDIA_TYPE"],
      [login, { method: "PUT", body: {} }, 405, "METHOD_NOT_ALLOWED"],
      ["/nowhere", {}, 404, "NOT_FOUND"],
      ["/lockers/101/hold", { method: "POST" }, 401, "UNAUTHENTICATED"],
      ["/lockers/101/hold", { method: "POST", token: "x.y.z" }, 401, "UNAUTHENTICATED"],
      ["/auth/refresh", { body: { refresh_token: "x".repeat(40) } }, 401, "REFRESH_REFUSED"],
      ["/admin/students", {}, 401, "UNAUTHENTICATED"],
    ];
    for (const [path, asking, status, reason] of cases) {
      const answer = await server.call(path, asking);
      expect([path, answer.status, at(answer.body, "error.reason")]).toEqual([path, status, reason]);
      expect(answer.headers.get("x-request-id")).toBe(at(answer.body, "error.request_id"));
    }
    const wrongMethod = await server.call("/lockers", { method: "DELETE" });
    expect(wrongMethod.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });

  test("a wrong field is named as it was sent, in the language asked for", async () => {
    await using server = await startTestServer();
    const inKorean = await server.call("/auth/login", { body: { ...student, student_id: "123" } });
    expect(at(inKorean.body, "error")).toMatchObject({
      field: "student_id",
      message: "학번은 숫자 10자리로 적어 주세요.",
    });
    const headers = { "accept-language": "fr, en;q=0.8, ko;q=0.3" };
    const inEnglish = await server.call("/auth/login", { body: { ...student, phone_number: 5 }, headers });
    expect(at(inEnglish.body, "error")).toMatchObject({
      field: "phone_number",
      message: "Give a phone number of 10 to 15 digits.",
    });
    const notFound = await server.call("/x", { headers });
    expect(at(notFound.body, "error.message")).toBe("Not found.");
  });

  test("bytes that are no UTF-8 are refused", async () => {
    await using server = await startTestServer();
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { "content-type": "application/json" };
      const sent = rawRequest(`${server.url}/api/v1/auth/login`, { method: "POST", headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sent.once("error", reject);
      sent.end(Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]));
    });
    expect(status).toBe(400);
  });

  test("a cookie is no Bearer token, a Bearer token no cookie, and a cookie changes things only from our own pages", async () => {
    await using server = await startTestServer();
    await server.world.round({ lockers: 1 });
    const who = await server.world.student();
    const { accessToken } = await server.signIn(who);
    const listed = await server.call("/auth/sessions", { token: accessToken });
    const sid = sessionId.parse(at(listed.body, "sessions.0.id"));
    const { token: cookie } = signWebCookie(server.world, {
      kind: "student",
      sessionId: sid,
      studentId: who.studentId,
      cohort: null,
    });
    const withCookie = (headers: Record<string, string>) => ({ cookie: `${WEB_COOKIE}=${cookie}`, ...headers });
    const own = server.url;

    expect((await server.call("/auth/me", { token: cookie })).status).toBe(401);
    expect((await server.call("/auth/me", { headers: { cookie: `${WEB_COOKIE}=${accessToken}` } })).status).toBe(401);
    expect((await server.call("/auth/me", { headers: withCookie({}) })).status).toBe(200);
    const press = (headers: Record<string, string>) =>
      server.call("/auth/sessions", { method: "DELETE", headers: withCookie(headers) });
    for (const headers of [
      {},
      { origin: own },
      { "content-type": "application/json" },
      { "content-type": "application/json", origin: "https://evil.example" },
      { "content-type": "application/json", origin: "null" },
      { "content-type": "text/plain", origin: own },
    ]) {
      const refused = await press(headers);
      expect([refused.status, at(refused.body, "error.reason")]).toEqual([403, "BAD_ORIGIN"]);
    }
    expect((await press({ "content-type": "application/json", origin: own })).status).toBe(200);
  });

  test("the council's website may call with a Bearer token; other sites get no permission, and nobody credentials", async () => {
    await using server = await startTestServer({ settings: { allowedOrigins: new Set(["https://council.example"]) } });
    const preflight = { "access-control-request-method": "POST", "access-control-request-headers": "authorization" };
    const asked = await server.call("/lockers/1/hold", {
      method: "OPTIONS",
      headers: { origin: "https://council.example", ...preflight },
    });
    expect([asked.status, asked.headers.get("access-control-allow-origin")]).toEqual([204, "https://council.example"]);
    expect(asked.headers.get("access-control-allow-credentials")).toBeNull();
    const foreign = await server.call("/lockers/1/hold", {
      method: "OPTIONS",
      headers: { origin: "https://evil.example", ...preflight },
    });
    expect(foreign.headers.get("access-control-allow-origin")).toBeNull();
  });
});
