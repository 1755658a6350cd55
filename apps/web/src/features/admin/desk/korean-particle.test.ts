import { expect, test } from "vitest";
import { withObjectParticle } from "./korean-particle.ts";

test.each([
  ["정보관 2층", "정보관 2층을"],
  ["정보관 B1 엘리베이터 옆1", "정보관 B1 엘리베이터 옆1을"],
  ["정보관 B1 엘리베이터 옆2", "정보관 B1 엘리베이터 옆2를"],
  ["끝난 회차", "끝난 회차를"],
  ["모든 사물함", "모든 사물함을"],
  ["302", "302를"],
  ["101", "101을"],
  ["600", "600을"],
  ["과학도서관 (신관)", "과학도서관 (신관)을"],
  ["Room L", "Room L을"],
  ["Room A", "Room A를"],
  ["", "를"],
])("%s is said %s", (word, said) => {
  expect(withObjectParticle(word)).toBe(said);
});
