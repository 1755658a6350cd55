import { expect } from "@playwright/test";
import { booked, bookingDeskOf, timeOn } from "./booking-presses.ts";
import type { Screen, Stage, Words } from "./screen.ts";
import { button } from "./screen.ts";

const meTitle: Words = { ko: "내 예약", en: "My bookings" };
const landingTitle: Words = { ko: "처음 화면", en: "Home" };
const landingHeading: Words = { ko: "무엇을 예약할까요?", en: "What would you like to reserve?" };
const me = { who: "student", path: "/me", title: meTitle, heading: meTitle } as const;

/** One that waits and one that is confirmed, over midnight; one that was declined, and one that was cancelled. */
async function bookSome({ press, call }: Stage): Promise<void> {
  if (press === null) return;
  const { bookings } = press;
  const desk = await bookingDeskOf(call);
  const book = (name: string, day: number, [from, to]: [number, number]) =>
    booked(bookings, "mock-exam", { name, start: timeOn(day, from), end: timeOn(day, to), people: 40 });
  await book("중간고사 준비반", 5, [600, 660]);
  await desk.confirm(await book("컴퓨터공학과 1학년 전체 모의고사", 6, [1380, 1560]));
  await desk.reject(await book("토익 대비반", 7, [600, 720]));
  await bookings.cancel(await book("코딩 테스트 모임", 8, [600, 720]));
}

async function holdSome({ press }: Stage): Promise<void> {
  const asked = { name: "실습반", start: timeOn(5, 840), end: timeOn(5, 960), people: 25 };
  if (press) await booked(press.bookings, "lab-exam", asked);
}

/** What is mine of exams, in the states that matter. */
export const examsMineScreens: Screen[] = [
  {
    ...me,
    name: "me-bookings",
    async before(stage) {
      await bookSome(stage);
      await holdSome(stage);
    },
    show: ({ page }) => expect(page.getByRole("timer")).toBeVisible(),
  },
  {
    ...me,
    name: "me-booking-change",
    before: bookSome,
    async show({ page, language }) {
      // Not the button that changes the theme.
      await page.getByRole("button", { name: language === "ko" ? "바꾸기" : "Change", exact: true }).click();
      await expect(page.getByRole("dialog").getByText(/50,000/)).toBeVisible();
    },
  },
  {
    ...me,
    name: "me-booking-cancel",
    before: bookSome,
    async show(stage) {
      await button(stage, { ko: "예약 취소", en: "Cancel booking" }).click();
      await expect(stage.page.getByRole("alertdialog")).toBeVisible();
    },
  },
  {
    name: "landing-bookings",
    who: "student",
    path: "/",
    title: landingTitle,
    heading: landingHeading,
    async before(stage) {
      await bookSome(stage);
      await holdSome(stage);
    },
    show: ({ page }) => expect(page.getByText("실습반").last()).toBeVisible(),
  },
];
