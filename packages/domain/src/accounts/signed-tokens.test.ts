import { createHmac, randomUUID } from "node:crypto";
import { adminId, sessionId, studentId } from "@seonchak/schema";
import { race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { systemClock } from "../clock.ts";
import { deriveSecrets } from "../secrets.ts";
import type { AdminIdentity, StudentIdentity } from "./identity.ts";
import { issueTokens, signWebCookie, verifyAccessToken, verifyWebCookie } from "./signed-tokens.ts";

const SECRETS = deriveSecrets("a secret of this test, long enough");
const KEYS = { secrets: SECRETS, clock: systemClock() };
const STUDENT: StudentIdentity = {
  kind: "student",
  sessionId: sessionId.parse(randomUUID()),
  studentId: studentId.parse(randomUUID()),
  cohort: "24",
};
const OWNER: AdminIdentity = {
  kind: "admin",
  sessionId: sessionId.parse(randomUUID()),
  adminId: adminId.parse(randomUUID()),
  email: "owner@council.test",
  role: "owner",
  endsAtMs: null,
};

function accessTokenOf(identity: StudentIdentity | AdminIdentity, issuedAt = new Date()) {
  return issueTokens(KEYS, identity, { refreshToken: "", issuedAt }).accessToken;
}

/** Signed with the right key, whatever it claims. */
function forge(payload: object, header: object = { alg: "HS256", typ: "JWT" }): string {
  const input = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${input}.${createHmac("sha256", SECRETS.tokenKey).update(input).digest("base64url")}`;
}

test("a token says who asks, word for word", () => {
  expect(verifyAccessToken(KEYS, accessTokenOf(STUDENT))).toEqual(STUDENT);
  expect(verifyAccessToken(KEYS, accessTokenOf(OWNER))).toEqual(OWNER);
  expect(verifyWebCookie(KEYS, signWebCookie(KEYS, OWNER).token)).toEqual(OWNER);
});

test("a cookie is no Bearer token, nor the reverse", async () => {
  const tally = await race([
    async () => verifyAccessToken(KEYS, signWebCookie(KEYS, STUDENT).token),
    async () => verifyWebCookie(KEYS, accessTokenOf(STUDENT)),
  ]);
  expect(tally).toEqual({ UNAUTHENTICATED: 2 });
});

test("a token that was changed, is unsigned, of another key, of no audience or no token at all is refused", async () => {
  const seconds = Math.floor(Date.now() / 1000);
  const claims = {
    sid: STUDENT.sessionId,
    kind: "student",
    sub: STUDENT.studentId,
    cohort: null,
    iat: seconds,
    exp: seconds + 60,
  };
  expect(verifyAccessToken(KEYS, forge({ aud: "api", ...claims })).kind).toBe("student");
  const token = accessTokenOf(STUDENT);
  const [header, , signature] = token.split(".");
  const [, owner] = accessTokenOf(OWNER).split(".");
  const unsigned = forge({ aud: "api", ...claims }, { alg: "none" });
  const otherKey = issueTokens({ secrets: deriveSecrets("another secret, also long enough") }, STUDENT, {
    refreshToken: "",
    issuedAt: new Date(),
  });
  const wrong = [
    `${header}.${owner}.${signature}`,
    unsigned,
    `${unsigned.split(".").slice(0, 2).join(".")}.`,
    otherKey.accessToken,
    forge(claims),
    forge({ aud: "api", ...claims, exp: undefined }),
    forge({ aud: "api", ...claims, kind: "admin" }),
    "",
    "a.b.c",
    `${token} `,
  ];
  expect(await race(wrong.map((text) => async () => verifyAccessToken(KEYS, text)))).toEqual({
    UNAUTHENTICATED: wrong.length,
  });
});

test("an access token lives half an hour by our clock, also when it was verified before", async () => {
  let offsetMs = 0;
  const keys = { secrets: SECRETS, clock: systemClock(() => offsetMs) };
  const token = accessTokenOf(STUDENT);
  expect(verifyAccessToken(keys, token)).toEqual(STUDENT);
  offsetMs = 29 * 60_000;
  expect(verifyAccessToken(keys, token)).toEqual(STUDENT);
  offsetMs = 30 * 60_000 + 1_000;
  expect(await race([async () => verifyAccessToken(keys, token)])).toEqual({ UNAUTHENTICATED: 1 });
});

test("no token of an administrator outlives the role", () => {
  const issuedAt = new Date();
  const ending = { ...OWNER, endsAtMs: Math.floor(issuedAt.getTime() / 1000) * 1000 + 60_000 };
  expect(issueTokens(KEYS, ending, { refreshToken: "", issuedAt }).expiresIn).toBe(60);
  const { token, expiresAt } = signWebCookie(KEYS, ending);
  expect(expiresAt.getTime()).toBe(ending.endsAtMs);
  // A cookie that is renewed from itself keeps the end.
  expect(signWebCookie(KEYS, verifyWebCookie(KEYS, token)).expiresAt.getTime()).toBe(ending.endsAtMs);
});
