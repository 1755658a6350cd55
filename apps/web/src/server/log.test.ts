import { TRPCError } from "@trpc/server";
import { expect, test } from "vitest";
import { faultForLog } from "./log.ts";

test("a logged fault says where it happened and nothing of whom", () => {
  const root = new TypeError("no phone 010-1234-5678 of minji@example.kr");
  const logged = faultForLog(new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: root }));
  expect(logged).toMatchObject({ name: "TypeError", message: "no phone [digits] of [email]" });
  expect(logged.stack).toContain("log.test.ts");
  expect(logged.stack).not.toContain("phone");
});

test("what Prisma quotes of a statement's values is left out", () => {
  const quoting = Object.assign(new Error('Invalid `create()` invocation: { name: "홍길동" }'), {
    name: "PrismaClientValidationError",
    code: "P2009",
  });
  expect(faultForLog(quoting)).toMatchObject({ name: "PrismaClientValidationError", message: "", code: "P2009" });
  expect(JSON.stringify(faultForLog(quoting))).not.toContain("홍길동");
});

test("something that is no error is still logged", () => {
  expect(faultForLog("odd").message).toBe("odd");
  expect(faultForLog({ phone: "01012345678" }).message).toBe("something other than an Error was thrown");
});
