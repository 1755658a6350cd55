import { expect } from "@playwright/test";
import { booked, bookingDeskOf, bookingPressesOf, timeOn } from "./booking-presses.ts";
import { roomAtTen } from "./bookings-desk.ts";
import { signUp } from "./people.ts";
import type { Screen, Stage, Words } from "./screen.ts";
import { button } from "./screen.ts";

const title: Words = { ko: "시험 예약", en: "Exam bookings" };
/** Of their own day, so that what other stories confirmed does not stand beside them. */
const DAY = 83;
const path = "/admin/bookings?search=%EC%82%AC%EC%A7%84";
const desk = { who: "admin", title, heading: title, before: askSome } as const;

/** Three that wait, of which two fit, and one that is confirmed. */
async function askSome({ call }: Stage): Promise<void> {
  await expect.poll(() => roomAtTen(call, DAY)).toBeGreaterThan(0);
  const council = await bookingDeskOf(call);
  for (const [name, people] of [
    ["사진 동아리 모의면접", 20_000],
    ["사진학과 1학년 전체 모의고사 준비반", 30_000],
    ["사진 모임", 5_000],
  ] as const) {
    const press = bookingPressesOf(call, await signUp(call, "이서준"));
    await booked(press, "mock-exam", { name, people, start: timeOn(DAY, 600), end: timeOn(DAY, 690) });
  }
  const press = bookingPressesOf(call, await signUp(call, "박하나"));
  const asked = { name: "사진 전시", people: 12, start: timeOn(DAY, 1_380), end: timeOn(DAY, 1_560) };
  await council.confirm(await booked(press, "mock-exam", asked));
}

async function openMenu(stage: Stage, name: string, act: Words): Promise<void> {
  await button(stage, { ko: `${name} 예약에 할 일`, en: `Acts for ${name}` }).click();
  await stage.page.getByRole("menuitem", { name: act[stage.language] }).click();
}

/** Where the council decides on exam bookings, with its dialogs. */
export const bookingsDeskScreens: Screen[] = [
  {
    ...desk,
    name: "admin-bookings",
    path: `${path}&status=all`,
    async show({ page }) {
      await page.getByRole("checkbox").nth(1).click();
    },
  },
  {
    ...desk,
    name: "admin-bookings-confirm",
    path,
    async show(stage) {
      const { page, language } = stage;
      await page.getByRole("checkbox").first().click();
      await button(stage, { ko: "확정하기…", en: "Confirm…" }).click();
      await expect(page.getByRole("dialog").getByRole("definition")).toHaveCount(3);
      await expect(page.getByRole("dialog").getByText(language === "ko" ? /확정할 수 없는/ : /Can't be/)).toBeVisible();
    },
  },
  {
    ...desk,
    name: "admin-bookings-change",
    path,
    async show(stage) {
      await openMenu(stage, "사진 모임", { ko: "바꾸기…", en: "Change…" });
      await expect(stage.page.getByRole("dialog").getByText(/50,000/)).toBeVisible();
    },
  },
  {
    ...desk,
    name: "admin-bookings-cancel",
    path: `${path}&status=confirmed`,
    async show(stage) {
      await openMenu(stage, "사진 전시", { ko: "취소…", en: "Cancel…" });
      await expect(stage.page.getByRole("alertdialog").getByRole("definition")).toHaveCount(2);
    },
  },
];
