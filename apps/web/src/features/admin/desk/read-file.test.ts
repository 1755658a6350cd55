import { expect, test } from "vitest";
import { decode, FILE_BYTES_MAX, readFile } from "./read-file.ts";

test("what Excel saves in Korea reads the same as UTF-8, with or without its mark", () => {
  const utf8 = new TextEncoder().encode("번호,위치\n1,방각하");
  // Node knows the plain EUC-KR of it; a browser also what Microsoft added.
  const cp949 = Uint8Array.from([
    0xb9, 0xf8, 0xc8, 0xa3, 0x2c, 0xc0, 0xa7, 0xc4, 0xa1, 0x0a, 0x31, 0x2c, 0xb9, 0xe6, 0xb0, 0xa2, 0xc7, 0xcf,
  ]);
  expect(decode(utf8)).toBe("번호,위치\n1,방각하");
  expect(decode(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]))).toBe("번호,위치\n1,방각하");
  expect(decode(cp949)).toBe("번호,위치\n1,방각하");
});

test("Excel's Unicode text is read", () => {
  const wide = [..."번호\t위치"].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]);
  expect(decode(Uint8Array.from([0xff, 0xfe, ...wide]))).toBe("번호\t위치");
});

test("a workbook, an empty file and one that is too large are told apart before anything is sent", async () => {
  const workbook = new File([Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00])], "명단.xlsx");
  expect(await readFile(workbook)).toEqual({ name: "명단.xlsx", trouble: "notText" });
  expect(await readFile(new File([], "a.csv"))).toEqual({ name: "a.csv", trouble: "empty" });
  const large = new File([new Uint8Array(FILE_BYTES_MAX + 1)], "b.csv");
  expect(await readFile(large)).toEqual({ name: "b.csv", trouble: "tooLarge" });
  expect(await readFile(new File(["번호"], "c.csv"))).toEqual({ name: "c.csv", text: "번호" });
});
