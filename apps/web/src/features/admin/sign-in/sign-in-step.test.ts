import { expect, test } from "vitest";
import { afterRefusal } from "./sign-in-step.ts";

test.each([
  [{ reason: "CODE_REQUIRED" }, { step: "code", showsNote: false }],
  [{ reason: "CODE_WRONG" }, { step: "code", showsNote: false }],
  [
    { reason: "BAD_INPUT", field: "code" },
    { step: "code", showsNote: false },
  ],
  [
    { reason: "BAD_INPUT", field: "email" },
    { step: "password", showsNote: false },
  ],
  [{ reason: "BAD_CREDENTIALS" }, { step: "password", showsNote: true }],
  [
    { reason: "TOO_MANY_REQUESTS", retryAfterMs: 60_000 },
    { step: "same", showsNote: true },
  ],
  [{ reason: "OFFLINE" }, { step: "same", showsNote: true }],
  [
    { reason: "BAD_INPUT", field: "csrfToken" },
    { step: "same", showsNote: true },
  ],
] as const)("%o goes on at %o", (refused, next) => {
  expect(afterRefusal({ ok: false, ...refused })).toEqual(next);
});
