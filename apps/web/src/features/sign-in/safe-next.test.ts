import { expect, test } from "vitest";
import { lockerOf, safeNext } from "./safe-next.ts";

test.each([
  ["/lockers?round=1&locker=302", "/lockers?round=1&locker=302"],
  ["/me", "/me"],
  ["/lockers#list", "/lockers#list"],
])("%s leads back", (next, path) => {
  expect(safeNext(next)).toBe(path);
});

test.each([
  null,
  "",
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "/\t/evil.example",
  "/..//evil.example",
  "/%2e%2e//evil.example",
  "javascript:alert(1)",
  "lockers",
  "/api/auth/signout",
  "/../api/auth/signout",
  "/sign-in?next=/sign-in",
  "/admin/lockers",
])("%o leads to the landing page", (next) => {
  expect(safeNext(next)).toBe("/");
});

test("knows the locker that was pressed", () => {
  expect([lockerOf("/lockers?locker=302"), lockerOf("/lockers?locker=x"), lockerOf("/")]).toEqual([302, null, null]);
});
