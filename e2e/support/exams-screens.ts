import { expect } from "@playwright/test";
import { booked, bookingDeskOf, dayFromNow, timeOn } from "./booking-presses.ts";
import { textAt } from "./read.ts";
import type { Screen, Stage, Words } from "./screen.ts";
import { button } from "./screen.ts";

const title: Words = { ko: "시험 자리", en: "Exam places" };
const mock = { path: `/exams/mock-exam?day=${dayFromNow(40)}`, title, heading: { ko: "모의고사", en: "Mock exam" } };
const lab = { path: `/exams/lab-exam?day=${dayFromNow(40)}`, title, heading: { ko: "실습 시험", en: "Lab exam" } };
const CAPACITY = 50_000;

/** A day as it gets: an hour that is full, half a day with less room, a little room between. */
async function fillSome({ press, call }: Stage): Promise<void> {
  if (press === null) return;
  const desk = await bookingDeskOf(call);
  const fill = async (from: number, to: number, people: number) => {
    const asked = { name: "중간고사", start: timeOn(40, from), end: timeOn(40, to), people };
    const answer = await press.bookings.book("mock-exam", asked);
    // Another picture has filled it already.
    if (answer.status === 201) await desk.confirm(textAt(answer.body, "booking", "id"));
  };
  await fill(600, 660, CAPACITY);
  await fill(670, 900, CAPACITY - 1_200);
  await fill(1_020, 1_260, CAPACITY / 2);
}

async function fillIn({ page, language }: Stage): Promise<void> {
  const ko = language === "ko";
  await page.getByLabel(ko ? "인원" : "People").fill("300");
  await page.getByLabel(ko ? "예약 이름" : "Name of the booking").fill("컴퓨터공학과 1학년");
}

/** Where exam places are booked, in the states that matter. */
export const examsScreens: Screen[] = [
  { name: "exams", who: "stranger", path: "/exams", title, heading: title },
  { ...mock, name: "exams-signed-out", who: "stranger" },
  {
    ...mock,
    name: "exams-day",
    who: "student",
    before: fillSome,
    show: ({ page }) => expect(page.getByText("11:00–11:10")).toBeVisible(),
  },
  {
    ...mock,
    name: "exams-refused",
    who: "student",
    before: fillSome,
    async show(stage) {
      const { page, language } = stage;
      await fillIn(stage);
      await page.getByLabel(language === "ko" ? "시작" : "Start").selectOption({ index: 60 });
      const nearest = { ko: /^가장 가까운 빈 시간/, en: /^Nearest free time/ }[language];
      await expect(page.getByRole("button", { name: nearest })).toBeVisible();
    },
  },
  {
    ...mock,
    name: "exams-sent",
    who: "student",
    async show(stage) {
      await fillIn(stage);
      await button(stage, { ko: "예약 보내기", en: "Send booking" }).click();
      const sent = { ko: "예약을 보냈어요", en: "Your booking is sent" }[stage.language];
      await expect(stage.page.getByRole("heading", { name: sent })).toBeFocused();
    },
  },
  {
    ...lab,
    name: "exams-holding",
    who: "student",
    async show(stage) {
      await fillIn(stage);
      await button(stage, { ko: "자리 잡기", en: "Hold places" }).click();
      await expect(stage.page.getByRole("timer")).toBeVisible();
    },
  },
  {
    ...lab,
    name: "exams-held-after-refresh",
    who: "student",
    before: ({ press }) =>
      press
        ? booked(press.bookings, "lab-exam", {
            name: "실습반",
            start: timeOn(40, 840),
            end: timeOn(40, 960),
            people: 25,
          })
        : Promise.resolve(),
    show: ({ page }) => expect(page.getByRole("timer")).toBeVisible(),
  },
  {
    name: "exams-no-such",
    who: "stranger",
    path: "/exams/no-such-exam",
    title,
    heading: title,
    show: ({ page }) => expect(page.getByText(/그런 시험이 없어요|There is no such exam/)).toBeVisible(),
  },
];
