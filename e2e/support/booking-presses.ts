import { expect } from "@playwright/test";
import type { Answer, Call } from "./http.ts";
import { ADMIN } from "./product.ts";
import { listAt, textAt } from "./read.ts";

/** What is asked for; times as SPECS 3 has them, `2026-12-01 10:00` in Seoul or ISO 8601 with offset. */
export type Asked = { name?: unknown; start?: unknown; end?: unknown; people?: unknown };

/** What one can press for exam places, over REST, for the one whose token it is. */
export type BookingPresses = {
  book(programme: string, asked: Asked): Promise<Answer>;
  read(id: string): Promise<Answer>;
  mine(programme: string, query?: string): Promise<Answer>;
  /** Everybody's, for administrators. */
  all(query: string): Promise<Answer>;
  change(id: string, asked: Asked): Promise<Answer>;
  cancel(id: string): Promise<Answer>;
  confirm(id: string): Promise<Answer>;
  reject(id: string): Promise<Answer>;
};

export function bookingPressesOf(call: Call, { token }: { token: string }): BookingPresses {
  const one = (id: string) => `/api/v1/exams/bookings/${id}`;
  const of = (programme: string) => `/api/v1/exams/${programme}/bookings`;
  return {
    book: (programme, asked) => call(of(programme), { token, body: { name: "모의고사 준비반", people: 1, ...asked } }),
    read: (id) => call(one(id), { token }),
    mine: (programme, query = "") => call(`${of(programme)}${query}`, { token }),
    all: (query) => call(`/api/v1/admin/exams/bookings${query}`, { token }),
    change: (id, asked) => call(one(id), { token, method: "PATCH", body: asked }),
    cancel: (id) => call(one(id), { token, method: "DELETE" }),
    confirm: (id) => call(`${one(id)}/confirm`, { token, body: {} }),
    reject: (id) => call(`${one(id)}/reject`, { token, body: {} }),
  };
}

/** The council's hands on bookings, as its first owner. */
export async function bookingDeskOf(call: Call): Promise<BookingPresses> {
  const { status, body, text } = await call("/api/v1/admin/auth/login", { body: ADMIN });
  if (status !== 200) throw new Error(`the administrator was answered ${status}: ${text}`);
  return bookingPressesOf(call, { token: textAt(body, "access_token") });
}

/** Books and answers the booking's id. Throws unless the answer is 201. */
export async function booked(press: BookingPresses, programme: string, asked: Asked): Promise<string> {
  const { status, body, text } = await press.book(programme, asked);
  if (status !== 201) throw new Error(`a booking was answered ${status}: ${text}`);
  return textAt(body, "booking", "id");
}

/** In the first moments of its first start a product has programmes whose slots its worker is still making. */
export async function slotsAreMade(call: Call): Promise<void> {
  const day = dayFromNow(85);
  for (const programme of ["mock-exam", "lab-exam"]) {
    const path = `/api/v1/exams/${programme}/availability?from=${day}&to=${day}`;
    await expect.poll(async () => listAt((await call(path)).body, "intervals").length, { timeout: 60_000 }).toBe(1);
  }
}

const DAY_MS = 86_400_000;
const SEOUL_MS = 9 * 3_600_000;

/** The day in Seoul so many days from today, `YYYY-MM-DD`. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + SEOUL_MS + days * DAY_MS).toISOString().slice(0, 10);
}

/** Minutes after that day's midnight in Seoul, `YYYY-MM-DD HH:MM`; more than a day's go on into the next days. */
export function timeOn(days: number, minute: number): string {
  const midnightMs = Date.parse(`${dayFromNow(days)}T00:00:00Z`);
  return new Date(midnightMs + minute * 60_000).toISOString().slice(0, 16).replace("T", " ");
}
