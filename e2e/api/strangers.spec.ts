import { connect } from "node:net";
import { expectInvariantsHold } from "../support/invariants.ts";
import { newCard, signInBody, signUp } from "../support/people.ts";
import { at, textAt } from "../support/read.ts";
import { expect, test } from "../support/test.ts";
import { LOGIN, nasties } from "./nasties.ts";

const card = signInBody(newCard());

for (const { what, path, ask, expected } of nasties) {
  test(`a stranger who sends ${what} is told ${expected}`, async ({ shared: { call } }) => {
    const answer = await call(path, ask);
    const reason = answer.reason === null || !expected.includes(" ") ? "" : ` ${answer.reason}`;
    expect(`${answer.status}${reason}`).toBe(expected);
    if (answer.reason === null) return;
    expect(textAt(answer.body, "error", "message")).toMatch(/[가-힣]/);
    expect(answer.headers["x-request-id"]).toBe(textAt(answer.body, "error", "request_id"));
    // Neither a driver's words nor a stack.
    expect(answer.text).not.toMatch(/prisma|postgres|redis|node_modules|\bat .*\.ts/i);
  });
}

const lockerNumbers: [string, string][] = [
  ["999999", "404 LOCKER_NOT_FOUND"],
  ["0", "400 BAD_INPUT"],
  ["-1", "400 BAD_INPUT"],
  ["1.5", "400 BAD_INPUT"],
  ["1e3", "400 BAD_INPUT"],
  ["99999999999999999999", "400 BAD_INPUT"],
  ["NaN", "400 BAD_INPUT"],
  ["백일", "400 BAD_INPUT"],
  ["101'", "400 BAD_INPUT"],
];

test("a locker's number that is none is refused by name, whatever it is", async ({ shared: { call } }) => {
  const { token } = await signUp(call);
  for (const [number, expected] of lockerNumbers) {
    const { status, reason, body } = await call(`/api/v1/lockers/${encodeURIComponent(number)}/hold`, {
      method: "POST",
      token,
    });
    expect(`${number}: ${status} ${reason}`).toBe(`${number}: ${expected}`);
    if (status === 400) expect(at(body, "error", "field")).toBe("locker_id");
  }
});

test("a field that is wrong is named as the caller wrote it, in the asked language", async ({ shared: { call } }) => {
  const wrong = { body: { ...card, phone_number: "12" } };
  const korean = await call(LOGIN, wrong);
  expect(korean.body).toMatchObject({ error: { field: "phone_number", message: expect.stringMatching(/전화번호/) } });
  const english = await call(LOGIN, { ...wrong, headers: { "accept-language": "en-GB,en;q=0.9" } });
  expect(english.body).toMatchObject({ error: { field: "phone_number", message: expect.stringMatching(/phone/i) } });
});

test("what is no HTTP at all is answered 400 and the line is closed", async ({ shared }) => {
  const answer = await new Promise<string>((resolve, reject) => {
    let text = "";
    const socket = connect(shared.port, "127.0.0.1", () => socket.write("GARBAGE\r\n\r\n"));
    socket.on("data", (chunk) => {
      text += chunk.toString();
    });
    socket.once("close", () => resolve(text));
    socket.once("error", reject);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toContain("BAD_INPUT");
});

test("after all of it the server is well and nothing was broken", async ({ shared: product }) => {
  expect((await product.call("/api/v1/health")).status).toBe(200);
  expect(product.output()).not.toMatch(/"fault"|unhandled/);
  await expectInvariantsHold(product);
});

test("every answer carries the headers that keep a browser safe", async ({ shared: { call } }) => {
  for (const path of [
    "/",
    "/lockers",
    "/en/sign-in",
    "/admin/sign-in",
    "/api/v1/lockers",
    "/api/docs",
    "/api/openapi.json",
    "/no-such-page",
  ]) {
    const { headers } = await call(path);
    expect(headers, path).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
    const policy = String(headers["content-security-policy"]);
    expect(policy, path).toMatch(/default-src '(self|none)'/);
    expect(policy, path).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});
