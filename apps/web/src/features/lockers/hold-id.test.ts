import { holdId } from "@seonchak/schema";
import { afterEach, expect, test, vi } from "vitest";
import { newHoldId } from "./hold-id.ts";

afterEach(() => vi.unstubAllGlobals());

function areDifferentIds(ids: readonly string[]) {
  for (const id of ids) expect(holdId.safeParse(id).success).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
}

test("every hold gets an id that the server takes", () => {
  areDifferentIds(Array.from({ length: 50 }, newHoldId));
});

test("also where the page came over plain http from another machine", () => {
  const { crypto } = globalThis;
  vi.stubGlobal("crypto", { getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes) });
  areDifferentIds(Array.from({ length: 50 }, newHoldId));
});
