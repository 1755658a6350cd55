import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import type { BookingPresses } from "./booking-presses.ts";
import { booked, bookingPressesOf, dayFromNow, timeOn } from "./booking-presses.ts";
import type { Call } from "./http.ts";
import { signUp } from "./people.ts";
import { listAt, numberAt, textAt } from "./read.ts";

export const PROGRAMME = "mock-exam";
const [TEN, ELEVEN] = [600, 660];

export function fromTenToEleven(day: number) {
  return { start: timeOn(day, TEN), end: timeOn(day, ELEVEN) };
}

type Asking = { names: string[]; day: number; people: number };

/** Of somebody else each time, one after the other, from ten to eleven. */
export async function askForPlaces(call: Call, { names, day, people }: Asking) {
  // A product that has just started may still be making its slots.
  await expect.poll(() => roomAtTen(call, day)).toBeGreaterThanOrEqual(people);
  const asked: { id: string; press: BookingPresses }[] = [];
  for (const name of names) {
    const press = bookingPressesOf(call, await signUp(call, "이서준"));
    asked.push({ press, id: await booked(press, PROGRAMME, { name, people, ...fromTenToEleven(day) }) });
  }
  return asked;
}

/** For how many there is room at ten o'clock. */
export async function roomAtTen(call: Call, day: number): Promise<number> {
  const asked = `from=${dayFromNow(day)}&to=${dayFromNow(day)}`;
  const { body } = await call(`/api/v1/exams/${PROGRAMME}/availability?${asked}`);
  const tenMs = Date.parse(`${dayFromNow(day)}T10:00:00+09:00`);
  const there = listAt(body, "intervals").find(
    (one) => Date.parse(textAt(one, "start")) <= tenMs && Date.parse(textAt(one, "end")) > tenMs,
  );
  return there ? numberAt(there, "remaining") : 0;
}

/** The desk's list of what is found by `search`; only what waits, unless `more` says otherwise. */
export async function openBookings(page: Page, search: string, more = ""): Promise<void> {
  await page.goto(`/admin/bookings?search=${encodeURIComponent(search)}${more}`);
}

export function bookingRows(page: Page): Locator {
  return page.getByRole("row").filter({ has: page.getByRole("checkbox").or(page.getByRole("link")) });
}

export function confirmChosen(page: Page): Locator {
  return page.getByRole("button", { name: "확정하기…", exact: true });
}

/** One act of a booking's menu. */
export async function chooseAct(page: Page, name: string, act: string): Promise<void> {
  await page.getByRole("button", { name: `${name} 예약에 할 일`, exact: true }).click();
  await page.getByRole("menuitem", { name: act, exact: true }).click();
}
