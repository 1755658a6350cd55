import { expect, test } from "vitest";
import { readLockerLines } from "./read-locker-lines.ts";

test.each(["constructor", "__proto__", "없는 상태"])("a state that is none is named as broken: %s", (status) => {
  const { lines, broken } = readLockerLines(`번호,위치,줄,칸,상태\n1,로비,1,1,${status}\n2,로비,1,2,고장`);
  expect(broken.map(({ line, reason }) => [line, reason])).toEqual([[2, "status"]]);
  expect(lines.map(({ number, condition }) => [number, condition])).toEqual([[2, "broken"]]);
});
