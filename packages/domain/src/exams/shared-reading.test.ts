import { expect, test } from "vitest";
import { SharedReading } from "./shared-reading.ts";

test("who comes while a reading runs shares the next one, which begins after they came; also after one that failed", async () => {
  const shared = new SharedReading<string, number>();
  let readings = 0;
  let written = 0;
  const read = () =>
    shared.read("lab", async () => {
      readings += 1;
      const seen = written;
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (seen === 1) throw new Error("the store went away");
      return seen;
    });
  const first = read();
  written = 1;
  const crowd = Array.from({ length: 50 }, read);
  const failed = await Promise.allSettled(crowd.map(async (reading) => reading));
  expect(await first).toBe(0);
  expect(new Set(failed.map(({ status }) => status))).toEqual(new Set(["rejected"]));
  expect(readings).toBe(2);
  written = 2;
  expect(await Promise.all([read(), read(), read()])).toEqual([2, 2, 2]);
  expect(readings).toBe(4);
});
