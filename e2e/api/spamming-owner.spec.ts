import { setInterval as everyMs } from "node:timers/promises";
import type { Answer } from "../support/http.ts";
import { expectInvariantsHold } from "../support/invariants.ts";
import { signUpMany } from "../support/people.ts";
import type { Presses } from "../support/presses.ts";
import { pressesOf } from "../support/presses.ts";
import { tallyOf } from "../support/tally.ts";
import { expect, test } from "../support/test.ts";

const OWNED = 401;
const SPAMMED = 402;
const PRESS_EVERY_MS = 50;

/** Presses hold on a locker 20 times a second until stopped, whether the last press was answered or not. */
function spam(press: Presses): { stop(): Promise<Answer[]> } {
  const pressing = new AbortController();
  const answers: Promise<Answer>[] = [];
  const loop = (async () => {
    for await (const _ of everyMs(PRESS_EVERY_MS)) {
      if (pressing.signal.aborted) return;
      answers.push(press.hold(SPAMMED));
    }
  })();
  return {
    async stop() {
      pressing.abort();
      await loop;
      return Promise.all(answers);
    },
  };
}

test("who owns a locker and presses another 20 times a second takes nothing from 50 others", async ({
  shared: product,
}) => {
  const [spammer, ...others] = (await signUpMany(product.call, 51)).map((student) => pressesOf(product.call, student));
  if (!spammer) throw new Error("nobody signed up");
  expect((await spammer.hold(OWNED)).status).toBe(201);
  expect((await spammer.confirm(OWNED)).status).toBe(200);

  const spamming = spam(spammer);
  const tries: Answer[] = [];
  const givenBack: Answer[] = [];
  const inBetween: Answer[] = [];
  for (const student of others) {
    // Each honest try meets a press of the spammer's in the same moment, on top of the steady ones.
    const [own, spammed] = await Promise.all([student.hold(SPAMMED), spammer.hold(SPAMMED)]);
    tries.push(own);
    inBetween.push(spammed);
    givenBack.push(await student.releaseHold(SPAMMED));
  }
  const steady = await spamming.stop();
  expect(tallyOf(tries)).toEqual({ "201": 50 });
  expect(tallyOf(givenBack)).toEqual({ "200": 50 });
  expect(tallyOf([...steady, ...inBetween])).toEqual({ "409 OWNS_ANOTHER": steady.length + 50 });
  expect((await spammer.release(OWNED)).status).toBe(200);
  await expectInvariantsHold(product);
});
