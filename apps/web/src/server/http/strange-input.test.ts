import { request as rawRequest } from "node:http";
import { connect } from "node:net";
import { signWebCookie } from "@seonchak/domain/accounts/tokens";
import { refusalReason, sessionId } from "@seonchak/schema";
import { describe, expect, test } from "vitest";
import { WEB_COOKIE } from "../request/web-cookie.ts";
import { ask, at, startTestServer, textAt } from "../testing/test-server.ts";

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
    expect(at(inKorean.body, "error")).toMatchObject({ field: "student_id", message: "학번은 숫자 10자리로 적어 주세요." });
    const headers = { "accept-language": "fr, en;q=0.8, ko;q=0.3" };
    const inEnglish = await server.call("/auth/login", { body: { ...student, phone_number: 5 }, headers });
    expect(at(inEnglish.body, "error")).toMatchObject({ field: "phone_number", message: "Give a phone number of 10 to 15 digits." });
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
    const { token: cookie } = signWebCookie(server.world, { kind: "student", sessionId: sid, studentId: who.studentId, cohort: null });
    const withCookie = (headers: Record<string, string>) => ({ cookie: `${WEB_COOKIE}=${cookie}`, ...headers });
    const own = server.url;

    expect((await server.call("/auth/me", { token: cookie })).status).toBe(401);
    expect((await server.call("/auth/me", { headers: { cookie: `${WEB_COOKIE}=${accessToken}` } })).status).toBe(401);
    expect((await server.call("/auth/me", { headers: withCookie({}) })).status).toBe(200);
    const press = (headers: Record<string, string>) => server.call("/auth/sessions", { method: "DELETE", headers: withCookie(headers) });
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
    const asked = await server.call("/lockers/1/hold", { method: "OPTIONS", headers: { origin: "https://council.example", ...preflight } });
    expect([asked.status, asked.headers.get("access-control-allow-origin")]).toEqual([204, "https://council.example"]);
    expect(asked.headers.get("access-control-allow-credentials")).toBeNull();
    const foreign = await server.call("/lockers/1/hold", { method: "OPTIONS", headers: { origin: "https://evil.example", ...preflight } });
    expect(foreign.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("a stranger never gets a 5xx", () => {
  test("whatever the path, query, body and headers are", async () => {
    await using server = await startTestServer();
    await server.world.round({ lockers: 1 });
    const { accessToken: token } = await server.signIn(await server.world.student());
    const nasty = ["\u0000", "'; DROP TABLE students; --", "../../etc/passwd", "1e999", "-1", "NaN", "__proto__", "constructor", "\ud800", "9".repeat(400), "{}", "[]", "true"];
    const paths = nasty.flatMap((text) => {
      const part = encodeURIComponent(text.toWellFormed());
      return [`/lockers/${part}/hold`, `/lockers?round_id=${part}`, `/auth/sessions/${part}`, `/${part}`, `/admin/students/${part}`];
    });
    const bodies = [...nasty, null, 0, [], { student_id: {} }, { __proto__: { a: 1 } }, deep(5_000), { hold_id: "x" }, { refresh_token: ["x"] }];
    const problems: string[] = [];
    const note = (what: string, { status, body }: { status: number; body: unknown }) => {
      const reason = at(body, "error.reason") ?? at(body, "error.data.refusal.reason") ?? at(body, "0.error.data.refusal.reason");
      if (status >= 500 || (status >= 400 && !refusalReason.safeParse(reason).success)) problems.push(`${what}: ${status} ${String(reason)}`);
    };
    for (const path of paths) {
      for (const method of ["GET", "POST", "DELETE", "PATCH"]) note(`${method} ${path}`, await server.call(path, { method, token }));
    }
    for (const body of bodies) {
      for (const path of ["/auth/login", "/auth/refresh", "/lockers/101/hold", "/admin/auth/login", "/admin/resets", "/auth/logout"]) {
        note(`body ${path} ${JSON.stringify(body)?.slice(0, 40)}`, await server.call(path, { method: "POST", token, body: body ?? "null" }));
      }
      for (const path of ["auth.signIn", "lockers.hold", "lockers.list", "nothing.here", "lockers", "constructor", "__proto__.x"]) {
        note(`trpc ${path}`, await ask(`${server.url}/api/trpc/${path}`, { method: "POST", token, body: body ?? "null" }));
        note(`trpc? ${path}`, await ask(`${server.url}/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(body) ?? "")}`, { token }));
      }
    }
    for (const path of ["/api/trpc/", "/api/trpc/%ff", "/api/%ff", "/%ff", "/api/v1/%ff", "/api/v1/lockers/%e0%a4%a/hold", "/api", "/api/", "/api/docs/../x", "/api/trpc/a,b,c?batch=1", "/api/trpc/lockers.list?batch=1&input={", "/api/trpc/lockers.list?connectionParams=x"]) {
      note(path, await ask(`${server.url}${path}`, {}));
      note(`POST ${path}`, await ask(`${server.url}${path}`, { body: "{}" }));
    }
    for (const headers of [
      { "content-type": "application/json; charset=utf-16" },
      { "content-type": "multipart/form-data; boundary=x" },
      { "content-type": "application/octet-stream" },
      { "accept-language": ";;q=,,,;q=9" },
      { authorization: "Basic eA==" },
      { authorization: "Bearer" },
      { "trpc-accept": "application/jsonl" },
      { accept: "application/jsonl" },
      { "x-language": "xx" },
      { cookie: "seonchak.session=%%%; ;;=" },
      { "x-forwarded-for": "not an address" },
      { "last-event-id": "x".repeat(1_000) },
    ]) {
      note(`headers ${JSON.stringify(headers)}`, await ask(`${server.url}/api/trpc/auth.signIn`, { body: "{}", headers }));
      note(`headers GET ${JSON.stringify(headers)}`, await ask(`${server.url}/api/trpc/lockers.list`, { headers }));
      note(`headers REST ${JSON.stringify(headers)}`, await server.call("/auth/login", { body: "{}", headers }));
    }
    expect(problems).toEqual([]);
  });

  test("what is no HTTP at all is answered 400 and closed", async () => {
    await using server = await startTestServer();
    const answer = await speak(server.url, "\u0016\u0003\u0001 nonsense\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"request_id"');
    const tooMany = await speak(server.url, `GET / HTTP/1.1\r\nhost: x\r\nx: ${"y".repeat(20_000)}\r\n\r\n`);
    expect(tooMany).toMatch(/^HTTP\/1\.1 431 /);
    for (const target of ["http://other.example/", "*", "//other.example/x", "/\\other.example"]) {
      expect(await speak(server.url, `GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
    }
  });

  test("a body that only claims to be small is counted", async () => {
    await using server = await startTestServer();
    const chunk = "a".repeat(16_000);
    const chunks = Array.from({ length: 6 }, () => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join("");
    const head = "POST /api/v1/auth/login HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";
    const answer = await speak(server.url, `${head}${chunks}0\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(textAt(JSON.parse(answer.slice(answer.indexOf("{"))), "error.reason")).toBe("BODY_TOO_LARGE");
  });
});

function deep(levels: number): string {
  return "[".repeat(levels) + "]".repeat(levels);
}

/** Says these bytes and listens until the server closes. */
function speak(url: string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = "";
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(bytes));
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => {
      heard += text;
    });
    socket.once("end", () => resolve(heard));
    socket.once("close", () => resolve(heard));
    socket.once("error", reject);
  });
}
