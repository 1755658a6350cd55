import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrPath } from "./qr-path.ts";
import { spelled } from "./spelled.ts";

const uri = "otpauth://totp/Seonchak:owner%40example.org?secret=JBSWY3DPEHPK3PXP&issuer=Seonchak";

test("the path covers exactly the dark squares", () => {
  const { side, path } = qrPath(uri);
  const { data, size } = encode(uri, { border: 4, ecc: "M" });
  expect(side).toBe(size);
  const covered = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    covered[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  expect(covered).toEqual(data);
  expect(data.slice(0, 4).flat()).not.toContain(true);
});

test("a secret is read in groups of four", () => {
  expect(spelled("JBSWY3DPEHPK3PXPQ")).toBe("JBSW Y3DP EHPK 3PXP Q");
  expect(spelled("")).toBe("");
});
