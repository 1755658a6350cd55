import type { TestRound, TestStudent, World } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { verifyInvariants } from "../invariants/verify-invariants.ts";
import { drainHistory } from "../jobs/drain-history.ts";
import { sweepExpiredHolds } from "../jobs/sweep-expired-holds.ts";
import { confirmLocker, releaseLocker } from "../lockers/confirm-locker.ts";
import { holdLocker, releaseHold } from "../lockers/hold-locker.ts";
import { Refusal } from "../refusal.ts";

const STUDENTS = 3;
const LOCKERS = 2;
const HOLD_MS = 5_000;

type Act =
  | { verb: "hold" | "confirm" | "giveUp" | "release"; student: number; locker: number }
  | { verb: "passTime"; ms: number }
  | { verb: "sweep" | "drain" | "forget" };

const person = { student: fc.nat(STUDENTS - 1), locker: fc.nat(LOCKERS - 1) };
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ verb: fc.constantFrom("hold", "confirm", "giveUp", "release"), ...person }) },
  { weight: 1, arbitrary: fc.record({ verb: fc.constant("passTime"), ms: fc.constantFrom(1, 2_500, HOLD_MS) }) },
  { weight: 1, arbitrary: fc.record({ verb: fc.constantFrom("sweep", "drain", "forget") }) },
);

/** What must be true, in memory: who holds a locker until when, and who owns it. */
class Model {
  nowMs = 0;
  readonly holds = new Map<number, { student: number; untilMs: number }>();
  readonly owners = new Map<number, number>();

  holder(locker: number): number | undefined {
    const hold = this.holds.get(locker);
    return hold && hold.untilMs > this.nowMs ? hold.student : undefined;
  }

  expected(verb: "hold" | "confirm" | "giveUp" | "release", student: number, locker: number): string {
    const others = Array.from({ length: LOCKERS }, (_, at) => at).filter((at) => at !== locker);
    if (verb === "giveUp") return this.holder(locker) === student ? "ok" : "NOTHING_TO_RELEASE";
    if (verb === "release") return this.owners.get(locker) === student ? "ok" : "NOTHING_TO_RELEASE";
    if (verb === "confirm")
      return this.holder(locker) === student || this.owners.get(locker) === student ? "ok" : "HOLD_GONE";
    if (this.holder(locker) === student) return "ok";
    if (others.some((other) => this.holder(other) === student)) return "HOLDS_ANOTHER";
    if (this.owners.get(locker) === student) return "ALREADY_YOURS";
    if (others.some((other) => this.owners.get(other) === student)) return "OWNS_ANOTHER";
    if (this.owners.has(locker)) return "LOCKER_TAKEN";
    return this.holder(locker) === undefined ? "ok" : "LOCKER_HELD";
  }

  apply(verb: "hold" | "confirm" | "giveUp" | "release", student: number, locker: number): void {
    if (verb === "hold" && this.holder(locker) === undefined)
      this.holds.set(locker, { student, untilMs: this.nowMs + HOLD_MS });
    if (verb === "giveUp") this.holds.delete(locker);
    if (verb === "release") this.owners.delete(locker);
    if (verb === "confirm" && this.holder(locker) === student) {
      this.holds.delete(locker);
      this.owners.set(locker, student);
    }
  }
}

const verbs = { hold: holdLocker, confirm: confirmLocker, giveUp: releaseHold, release: releaseLocker };

async function wordOf(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return "ok";
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

async function play(
  world: World,
  { round, students, acts }: { round: TestRound; students: TestStudent[]; acts: Act[] },
) {
  const model = new Model();
  const { roundId } = round;
  for (const next of acts) {
    if (next.verb === "passTime") {
      world.passTime(next.ms);
      model.nowMs += next.ms;
    } else if (!("student" in next)) {
      // What had reached the history comes back; so drain before forgetting, and nothing may be lost.
      if (next.verb === "sweep") await sweepExpiredHolds(world, roundId);
      else await drainHistory(world, roundId);
      if (next.verb === "forget") await world.loseRedis();
    } else {
      const { verb, student, locker } = next;
      const lockerNumber = round.lockerNumbers[locker] ?? 0;
      const { studentId } = students[student] ?? (await world.student());
      const asked = verbs[verb](world, { lockerNumber, roundId, studentId, cohort: null });
      const expected = model.expected(verb, student, locker);
      expect(await wordOf(asked), `${verb} by ${student} of ${locker}`).toBe(expected);
      if (expected === "ok") model.apply(verb, student, locker);
    }
  }
  await drainHistory(world, roundId);
}

test("whatever students do, in whatever order, and whatever Redis forgets, the engine answers as the model says", async () => {
  await using world = await createWorld();
  const property = fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
    const round = await world.round({ lockers: LOCKERS, holdMs: HOLD_MS });
    await play(world, { round, students: await world.students(STUDENTS), acts });
  });
  await fc.assert(property, { numRuns: 60 });
  expect((await verifyInvariants(world)).flatMap((result) => result.breaches)).toEqual([]);
});
