import { connect } from "node:net";
import { refusalReason } from "@seonchak/schema";
import { describe, expect, test } from "vitest";
import { ask, at, startTestServer, textAt } from "../testing/test-server.ts";

describe("a stranger never gets a 5xx", () => {
  test("whatever the path, query, body and headers are", async () => {
    await using server = await startTestServer();
    await server.world.round({ lockers: 1 });
    const { accessToken: token } = await server.signIn(await server.world.student());
    const nasty = [
      "\u0000",
      "'; DROP TABLE students; --",
      "../../etc/passwd",
      "1e999",
      "-1",
      "NaN",
      "__proto__",
      "constructor",
      "9".repeat(400),
      "{}",
      "[]",
      "true",
    ];
    const paths = nasty.flatMap((text) => {
      const part = encodeURIComponent(text);
      return [
        `/lockers/${part}/hold`,
        `/lockers?round_id=${part}`,
        `/auth/sessions/${part}`,
        `/${part}`,
        `/admin/students/${part}`,
      ];
    });
    const bodies = [
      ...nasty,
      null,
      0,
      [],
      { student_id: {} },
      { __proto__: { a: 1 } },
      deep(5_000),
      { hold_id: "x" },
      { refresh_token: ["x"] },
    ];
    const problems: string[] = [];
    const note = (what: string, { status, body }: { status: number; body: unknown }) => {
      const reason =
        at(body, "error.reason") ?? at(body, "error.data.refusal.reason") ?? at(body, "0.error.data.refusal.reason");
      if (status >= 500 || (status >= 400 && !refusalReason.safeParse(reason).success))
        problems.push(`${what}: ${status} ${String(reason)}`);
    };
    for (const path of paths) {
      for (const method of ["GET", "POST", "DELETE", "PATCH"])
        note(`${method} ${path}`, await server.call(path, { method, token }));
    }
    for (const body of bodies) {
      for (const path of ["/auth/login", "/auth/refresh", "/lockers/101/hold", "/admin/auth/login", "/admin/resets"]) {
        note(
          `body ${path} ${JSON.stringify(body)?.slice(0, 40)}`,
          await server.call(path, { method: "POST", token, body: body ?? "null" }),
        );
      }
      for (const path of [
        "auth.signIn",
        "lockers.hold",
        "lockers.list",
        "nothing.here",
        "lockers",
        "constructor",
        "__proto__.x",
      ]) {
        note(
          `trpc ${path}`,
          await ask(`${server.url}/api/trpc/${path}`, { method: "POST", token, body: body ?? "null" }),
        );
        note(
          `trpc? ${path}`,
          await ask(`${server.url}/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(body) ?? "")}`, {
            token,
          }),
        );
      }
    }
    for (const path of [
      "/api/trpc/",
      "/api/trpc/%ff",
      "/api/%ff",
      "/%ff",
      "/api/v1/%ff",
      "/api/v1/lockers/%e0%a4%a/hold",
      "/api",
      "/api/",
      "/api/docs/../x",
      "/api/trpc/a,b,c?batch=1",
      "/api/trpc/lockers.list?batch=1&input={",
      "/api/trpc/lockers.list?connectionParams=x",
    ]) {
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
      note(
        `headers ${JSON.stringify(headers)}`,
        await ask(`${server.url}/api/trpc/auth.signIn`, { body: "{}", headers }),
      );
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
      expect(await speak(server.url, `GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1\.1 400 /,
      );
    }
  });

  test("a body that only claims to be small is counted", async () => {
    await using server = await startTestServer();
    const chunk = "a".repeat(16_000);
    const chunks = Array.from({ length: 6 }, () => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join("");
    const head =
      "POST /api/v1/auth/login HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";
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
