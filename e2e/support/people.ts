import { randomInt } from "node:crypto";
import type { Call } from "./http.ts";
import { textAt } from "./read.ts";

/** Somebody with a student card and a phone. Known to the product once signed up. */
export type Card = { studentNumber: string; name: string; phoneNumber: string };
export type Student = Card & { token: string; refreshToken: string };

const drawn = new Set<number>();

/** Of nobody before: numbers are drawn, since a new worker of the test run begins to count anew. */
export function newCard(name = "김민지"): Card {
  let number = randomInt(100_000_000);
  while (drawn.has(number)) number = randomInt(100_000_000);
  drawn.add(number);
  const digits = String(number).padStart(8, "0");
  return { studentNumber: `20${digits}`, name, phoneNumber: `010${digits}` };
}

export function signInBody({ studentNumber, name, phoneNumber }: Card) {
  return { student_id: studentNumber, name, phone_number: phoneNumber };
}

/** Registers a new student. Throws unless the answer is 201. */
export async function signUp(call: Call, name?: string): Promise<Student> {
  const card = newCard(name);
  const { status, body, text } = await call("/api/v1/auth/login-or-register", { body: signInBody(card) });
  if (status !== 201) throw new Error(`a new student was answered ${status}: ${text}`);
  return { ...card, token: textAt(body, "access_token"), refreshToken: textAt(body, "refresh_token") };
}

export function signUpMany(call: Call, count: number): Promise<Student[]> {
  return Promise.all(Array.from({ length: count }, () => signUp(call)));
}
