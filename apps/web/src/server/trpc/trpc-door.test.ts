import { createTRPCClient, httpBatchLink, httpLink, splitLink, TRPCClientError } from "@trpc/client";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../../trpc/refusal-of.ts";
import type { TestServer } from "../testing/test-server.ts";
import { ask, at, startTestServer, textAt } from "../testing/test-server.ts";
import type { AppRouter } from "./root.ts";

function client(server: TestServer, { token, language = "ko" }: { token?: string; language?: string } = {}) {
  const url = `${server.url}/api/trpc`;
  const headers = { "x-language": language, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === "mutation",
        true: httpLink({ url, headers }),
        false: httpBatchLink({ url, headers }),
      }),
    ],
  });
}

async function refusalFrom(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(TRPCClientError);
  return refusalOf(error);
}

describe("the tRPC door", () => {
  test("serves queries together and changes alone, and says why not in the page's language", async () => {
    await using server = await startTestServer();
    const { lockerNumbers } = await server.world.round({ lockers: 2 });
    const [lockerNumber] = lockerNumbers;
    if (!lockerNumber) throw new Error("a locker");
    const [a, b] = await server.world.students(2);
    if (!a || !b) throw new Error("two students");
    const mine = client(server, { token: (await server.signIn(a)).accessToken });
    const theirs = client(server, { token: (await server.signIn(b)).accessToken, language: "en" });

    const [rounds, board, viewer] = await Promise.all([
      mine.rounds.list.query(),
      mine.lockers.list.query({}),
      mine.me.viewer.query(),
    ]);
    expect([rounds.rounds.length, board.lockers.length, viewer?.kind]).toEqual([1, 2, "student"]);
    const holdId = server.world.newHoldId();
    const held = await mine.lockers.hold.mutate({ lockerNumber, holdId });
    expect(held).toMatchObject({ holdId, isNew: true, locker: { lockerNumber } });
    expect(await refusalFrom(theirs.lockers.hold.mutate({ lockerNumber }))).toMatchObject({
      reason: "LOCKER_HELD",
      message: "Somebody is choosing this locker.",
    });
    expect(await refusalFrom(theirs.lockers.hold.mutate({ lockerNumber: Object("x") }))).toMatchObject({
      reason: "BAD_INPUT",
      field: "lockerNumber",
      message: "A locker number is between 1 and 999999.",
    });
    await mine.lockers.confirm.mutate({ lockerNumber, holdId });
    expect((await mine.lockers.mine.query()).locker?.locker.lockerNumber).toBe(lockerNumber);
    expect((await theirs.lockers.list.query({})).mine).toEqual({ hold: null, locker: null });
  });

  test("errors from before a procedure is found carry a request id and the language too", async () => {
    await using server = await startTestServer();
    const headers = { "x-language": "en" };
    const unknown = await ask(`${server.url}/api/trpc/no.such`, { headers });
    expect([unknown.status, at(unknown.body, "error.data.refusal.message")]).toEqual([404, "Not found."]);
    expect(at(unknown.body, "error.data.refusal.requestId")).toBe(unknown.headers.get("x-request-id"));
    const form = await ask(`${server.url}/api/trpc/auth.signIn`, {
      body: "a=b",
      headers: { ...headers, "content-type": "text/plain" },
    });
    expect([form.status, at(form.body, "error.data.refusal.reason")]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
    const large = await ask(`${server.url}/api/trpc/auth.signIn`, {
      body: JSON.stringify("x".repeat(70_000)),
      headers,
    });
    expect([large.status, at(large.body, "error.data.refusal.reason")]).toEqual([413, "BODY_TOO_LARGE"]);
    const many = await ask(`${server.url}/api/trpc/${Array(21).fill("rounds.list").join(",")}?batch=1`, { headers });
    expect([many.status, at(many.body, "error.data.refusal.reason")]).toEqual([400, "BAD_INPUT"]);
  });

  test("an open page is told at once what the board is, again when it changes, and let go at a stop", async () => {
    const server = await startTestServer();
    const { lockerNumbers } = await server.world.round({ lockers: 1 });
    const { accessToken: token } = await server.signIn(await server.world.student());
    const stream = await fetch(`${server.url}/api/trpc/lockers.changes?input=${encodeURIComponent("{}")}`);
    expect(stream.headers.get("content-type")).toContain("text/event-stream");
    const events = readEvents(stream);
    const first = await events.next();
    expect(first.value).toMatch(/^data: \{"version":"[^"]+"\}\nid: /);
    await server.call(`/lockers/${lockerNumbers[0]}/hold`, { method: "POST", token });
    const second = await events.next();
    expect(second.value).toMatch(/^data: \{"version":"[^"]+"\}\nid: /);
    expect(second.value).not.toBe(first.value);
    await server[Symbol.asyncDispose]();
    await expect(events.next()).rejects.toThrow();
  });

  test("a hold that an ended session placed is given back before the 401", async () => {
    await using server = await startTestServer();
    const { lockerNumbers } = await server.world.round({ lockers: 1 });
    const student = await server.world.student();
    const { accessToken: token } = await server.signIn(student);
    const sessions = await server.call("/auth/sessions", { token });
    // Ended by another process, a moment ago: Redis knows it, this process's copy does not yet.
    const elsewhere = await server.world.connect();
    await server.world.denyList.stop();
    await elsewhere.denyList.deny([textAt(sessions.body, "sessions.0.id")], Date.now() + 60_000);
    const pressed = await server.call(`/lockers/${lockerNumbers[0]}/hold`, { method: "POST", token });
    expect([pressed.status, at(pressed.body, "error.reason")]).toEqual([401, "SESSION_ENDED"]);
    const board = await server.call("/lockers");
    expect(at(board.body, "lockers.0.status")).toBe("free");
  });
});

/** Each event of a stream with data of ours, without pings. */
async function* readEvents(stream: Response): AsyncGenerator<string> {
  let heard = "";
  for await (const chunk of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    heard += chunk;
    const events = heard.split(/\n{2,}/);
    heard = events.pop() ?? "";
    for (const event of events) if (event.startsWith("data:") && event.includes("\nid:")) yield event;
  }
}
