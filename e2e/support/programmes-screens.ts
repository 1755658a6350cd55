import { expect } from "@playwright/test";
import { booked, bookingDeskOf, bookingPressesOf, dayFromNow, timeOn } from "./booking-presses.ts";
import { signUp } from "./people.ts";
import { listAt, textAt } from "./read.ts";
import type { Screen, Stage, Words } from "./screen.ts";
import { button } from "./screen.ts";

const title: Words = { ko: "시험 일정", en: "Exam programmes" };
const mock: Words = { ko: "모의고사", en: "Mock exam" };
/** Of their own day, so that what other stories confirmed does not stand beside them. */
const DAY = 61;
const list = { who: "admin", path: "/admin/programmes", title, heading: title } as const;
const one = { who: "admin", path: "/admin/programmes", title, heading: mock, before: fillSome } as const;

/** A morning that is nearly full, one booking that waits, and a closed evening. */
async function fillSome({ call, council }: Stage): Promise<void> {
  const desk = await bookingDeskOf(call);
  const press = bookingPressesOf(call, await signUp(call, "김서연"));
  const ask = (from: number, to: number, people: number) =>
    booked(press, "mock-exam", { name: "중간고사", start: timeOn(DAY, from), end: timeOn(DAY, to), people });
  const programmes = listAt((await council.ask("/exams/programmes")).body, "programmes");
  const programme = programmes.find((found) => textAt(found, "code") === "mock-exam");
  await desk.confirm(await ask(540, 720, 8_000));
  await ask(660, 780, 2_000);
  await council.ask(`/exams/programmes/${textAt(programme, "id")}/slots`, {
    method: "PATCH",
    body: { start: timeOn(DAY, 1_080), end: timeOn(DAY, 1_440), is_closed: true },
  });
}

/** From the list to the day that was filled, with its first hours chosen. */
async function openDay({ page, language }: Stage): Promise<void> {
  const ko = language === "ko";
  await page.getByRole("link", { name: ko ? "칸과 설정 보기: 모의고사" : "Slots and settings: Mock exam" }).click();
  await expect(page).toHaveURL(/\/admin\/programmes\/.+/);
  await page.goto(`${new URL(page.url()).pathname}?day=${dayFromNow(DAY)}`);
  await page.getByLabel(ko ? "시작" : "From", { exact: true }).selectOption({ label: "09:00" });
  await page.getByLabel(ko ? "끝" : "To", { exact: true }).selectOption({ label: "12:00" });
}

/** Where the council makes exam programmes and looks at their slots, with the dialogs that matter. */
export const programmesScreens: Screen[] = [
  { ...list, name: "admin-programmes" },
  {
    ...list,
    name: "admin-programmes-new",
    show: (stage) => button(stage, { ko: "새 일정", en: "New programme" }).click(),
  },
  {
    ...list,
    name: "admin-programmes-pause",
    show: (stage) => button(stage, { ko: "잠시 멈추기…", en: "Pause…" }).click(),
  },
  { ...one, name: "admin-programme", heading: title, show: openDay },
  {
    ...one,
    name: "admin-programme-close",
    heading: title,
    async show(stage) {
      await openDay(stage);
      await button(stage, { ko: "닫기…", en: "Close…" }).click();
      await expect(stage.page.getByRole("alertdialog").getByRole("definition")).toHaveCount(4);
    },
  },
  {
    ...one,
    name: "admin-programme-resize",
    heading: title,
    async show(stage) {
      await openDay(stage);
      await button(stage, { ko: "인원 바꾸기…", en: "Change capacity…" }).click();
      const dialog = stage.page.getByRole("alertdialog");
      await dialog.getByRole("textbox").fill("7000");
      await expect(dialog.getByText(/09:00/).last()).toBeVisible();
    },
  },
];
