import { expect } from "@playwright/test";
import type { Answer, Call } from "./http.ts";
import type { Student } from "./people.ts";
import { signUpMany } from "./people.ts";
import type { Presses } from "./presses.ts";
import { pressesOf, seeLockers } from "./presses.ts";
import { at } from "./read.ts";
import { addLockers, ownersIn } from "./stores.ts";

/** A student with one locker in mind, and every answer that its presses got. */
export type Contender = { student: Student; lockerNumber: number; press: Presses; told: Answer[] };

const FINAL_LIMIT_MS = 60_000;

/** So many students, each holding a locker of its own that was added for it. */
export async function holders(call: Call, databaseUrl: string, count: number): Promise<Contender[]> {
  const numbers = await addLockers(databaseUrl, count);
  await expect.poll(async () => (await seeLockers(call)).lockers.size).toBe(22 + count);
  const people = await contenders(call, numbers);
  for (const { press, lockerNumber } of people) await untilAnswered(() => press.hold(lockerNumber), [201]);
  return people;
}

/** One new student for each of the numbers. */
export async function contenders(call: Call, numbers: number[]): Promise<Contender[]> {
  const students = await signUpMany(call, numbers.length);
  return students.map((student, i) => ({
    student,
    lockerNumber: numbers[i] ?? 0,
    press: pressesOf(call, student),
    told: [],
  }));
}

/** Presses until the answer is none of those that say "again, please": no answer at all, and 503. */
export async function untilAnswered(press: () => Promise<Answer>, expected: number[]): Promise<Answer> {
  let answer = await press();
  const isAsked = () => answer.status === 0 || answer.status === 503;
  await expect(async () => {
    if (isAsked()) answer = await press();
    expect(isAsked(), `${answer.status} ${answer.reason}`).toBe(false);
  }).toPass({ timeout: FINAL_LIMIT_MS, intervals: [100] });
  expect(expected, `${answer.status} ${answer.reason}`).toContain(answer.status);
  return answer;
}

/** Everybody who was ever told that a locker is confirmed owns it: by what Postgres says, and by what they are shown. */
export async function expectNobodyLost(people: Contender[], databaseUrl: string): Promise<void> {
  const owners = await ownersIn(databaseUrl);
  for (const { student, lockerNumber, press, told } of people) {
    const owned = owners.get(student.studentNumber) ?? null;
    if (told.some(({ status }) => status === 200)) expect(owned).toBe(lockerNumber);
    const mine = await press.mine();
    expect(mine.status).toBe(200);
    expect(at(mine.body, "locker", "locker_id") ?? null).toBe(owned);
  }
}

/** Pressing again tells everyone the truth: 200 to those whom Postgres names, 409 to the others, and nothing else. */
export async function expectTheTruth(people: Contender[], databaseUrl: string): Promise<{ yes: number; no: number }> {
  const owners = await ownersIn(databaseUrl);
  const counted = { yes: 0, no: 0 };
  for (const { student, lockerNumber, press } of people) {
    const { status } = await press.confirm(lockerNumber);
    const isOwner = owners.get(student.studentNumber) === lockerNumber;
    expect(status).toBe(isOwner ? 200 : 409);
    counted[isOwner ? "yes" : "no"] += 1;
  }
  return counted;
}
