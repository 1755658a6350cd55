import { describe, expect, test } from "vitest";
import { returnPath, signInPath, signInWhy } from "./return-path.ts";

describe("after signing in", () => {
  test("the administrator is back where they were, filters included", () => {
    expect(returnPath("/admin/lockers?status=held&page=2")).toBe("/admin/lockers?status=held&page=2");
    expect(returnPath("/admin")).toBe("/admin");
  });

  test.each([
    null,
    "",
    "https://evil.example/admin",
    "//evil.example/admin",
    "/admin\\evil",
    "/administrator",
    "/lockers",
    "/admin/sign-in",
    "/admin/sign-in?next=/admin",
    "/admin/lockers#x",
    "javascript:alert(1)",
  ])("%s leads to the overview and nowhere else", (next) => {
    expect(returnPath(next)).toBe("/admin");
  });
});

test("the sign-in page keeps the way back and says why it asks", () => {
  expect(signInPath("/admin")).toBe("/admin/sign-in");
  expect(signInPath("/admin/audit?search=김", "ended")).toBe(
    "/admin/sign-in?next=%2Fadmin%2Faudit%3Fsearch%3D%EA%B9%80&why=ended",
  );
  expect(signInWhy("ended")).toBe("ended");
  expect(signInWhy("<b>")).toBeNull();
});
