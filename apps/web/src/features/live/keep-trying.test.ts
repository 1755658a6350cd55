import { expect, test } from "vitest";
import { keepTrying } from "./keep-trying.ts";

class Refused extends Error {
  readonly data: unknown;
  constructor(reason: string, more: { retryAfterMs?: number } = {}) {
    super(reason);
    this.data = { refusal: { reason, message: "", requestId: "", ...more } };
  }
}

/** Fails with each of the errors in turn, then answers. */
function answering(...errors: Error[]) {
  const waits: number[] = [];
  let tries = 0;
  const act = async () => {
    tries += 1;
    const error = errors.shift();
    if (error) throw error;
    return "yes";
  };
  const wait = async (ms: number) => {
    waits.push(ms);
  };
  return { done: () => keepTrying(act, { wait }), waits, tries: () => tries };
}

test("an answer is an answer", async () => {
  const { done, waits } = answering();
  expect(await done()).toBe("yes");
  expect(waits).toEqual([]);
});

test("an unknown outcome is asked for again until it is known", async () => {
  const { done, waits } = answering(new Refused("OUTCOME_UNKNOWN"), new Refused("CONFIRMING"), new Refused("WARMING"));
  expect(await done()).toBe("yes");
  expect(waits).toEqual([400, 800, 1_500]);
});

test("a server that is away is tried again, and the delay that it names is believed", async () => {
  const { done, waits } = answering(new TypeError("fetch failed"), new Refused("STORE_AWAY", { retryAfterMs: 3_000 }));
  expect(await done()).toBe("yes");
  expect(waits).toEqual([400, 3_000]);
});

test("a no is not asked again", async () => {
  const { done, tries } = answering(new Refused("LOCKER_HELD"));
  await expect(done()).rejects.toThrow("LOCKER_HELD");
  expect(tries()).toBe(1);
});

test("a press a moment too early waits for the opening; one that is minutes too early does not", async () => {
  const early = answering(new Refused("ROUND_NOT_OPEN", { retryAfterMs: 700 }));
  expect(await early.done()).toBe("yes");
  expect(early.waits).toEqual([700]);
  await expect(answering(new Refused("ROUND_NOT_OPEN", { retryAfterMs: 60_000 })).done()).rejects.toThrow(
    "ROUND_NOT_OPEN",
  );
});

test("it gives up after ten tries", async () => {
  const { done, tries } = answering(...Array.from({ length: 20 }, () => new Refused("STORE_AWAY")));
  await expect(done()).rejects.toThrow("STORE_AWAY");
  expect(tries()).toBe(10);
});
