import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { booked, bookingDeskOf, dayFromNow, timeOn } from "../support/booking-presses.ts";
import { listAt, textAt } from "../support/read.ts";
import { expect, test } from "../support/story.ts";

const CAPACITY = 50_000;
const HOLD_MS = 8_000;
/** Open pages ask every five seconds. */
const SOON = { timeout: 12_000 };

const form = (page: Page) => page.getByRole("region", { name: "예약하기" });
const dayButton = (page: Page, day: string) => page.locator(`[data-day="${day}"]`);

async function fillIn(page: Page, { name, people }: { name: string; people: number }): Promise<void> {
  await form(page).getByLabel("인원").fill(String(people));
  await form(page).getByLabel("예약 이름").fill(name);
}

/** Turns to the month of this day, a month at a time: the next press waits until the last one is drawn. */
async function turnTo(page: Page, day: string): Promise<void> {
  await expect(async () => {
    if (!(await dayButton(page, day).isVisible())) await page.getByRole("button", { name: "다음 달" }).click();
    await expect(dayButton(page, day)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
}

test("Minji finds a day in the calendar, sends a booking, and the council's decision reaches her page", async ({
  minji,
  shared,
}) => {
  const { page } = minji;
  const day = dayFromNow(20);
  await page.goto("/exams");
  const card = page.getByRole("region", { name: "모의고사" });
  await expect(card).toContainText("50,000명까지 남았어요");
  await expectAccessible(page);
  await card.getByRole("link", { name: "시간 고르기" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("모의고사");
  await turnTo(page, day);
  await dayButton(page, day).click();
  await expect(page).toHaveURL(new RegExp(`day=${day}`));
  await page.reload();
  await expect(dayButton(page, day)).toHaveAttribute("aria-pressed", "true");
  await expect(form(page).getByText("들어갈 수 있어요. 50,000명까지 남았어요.")).toBeVisible();
  await fillIn(page, { name: "컴퓨터  동아리", people: 300 });
  await form(page).getByLabel("시작").selectOption({ label: "18:00" });
  await form(page).getByLabel("끝").selectOption({ label: "19:00" });
  await expectAccessible(page);
  await form(page).getByRole("button", { name: "예약 보내기" }).click();
  await expect(page.getByRole("heading", { name: "예약을 보냈어요" })).toBeFocused();
  await expect(page.getByText("18:00–19:00")).toBeVisible();
  await expectAccessible(page);

  const { body } = await (await minji.elsewhere()).bookings.mine("mock-exam");
  const [row] = listAt(body, "rows");
  expect([textAt(row, "name"), textAt(row, "status")]).toEqual(["컴퓨터 동아리", "pending"]);
  const desk = await bookingDeskOf(shared.call);
  expect((await desk.confirm(textAt(row, "id"))).status).toBe(200);
  await expect(page.getByRole("heading", { name: "예약을 확정했어요" })).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole("button", { name: /18:00–19:00/ })).toContainText("49,700명 남음", SOON);
});

test("a full hour is told before anybody is asked, and the ten minutes after it are offered", async ({
  minji,
  seojun,
  shared,
}) => {
  const { page } = minji;
  const rival = (await seojun.elsewhere()).bookings;
  const desk = await bookingDeskOf(shared.call);
  for (const [from, to] of [
    [600, 660],
    [670, 900],
  ] as const) {
    const asked = { name: "중간고사", start: timeOn(21, from), end: timeOn(21, to), people: CAPACITY };
    await desk.confirm(await booked(rival, "mock-exam", asked));
  }
  const bookings: string[] = [];
  page.on("request", (request) => request.url().includes("exams.book") && bookings.push(request.url()));
  await page.goto(`/exams/mock-exam?day=${dayFromNow(21)}`);
  await expect(page.getByRole("button", { name: /^11:00–11:10/ })).toContainText("50,000명 남음");
  await expect(page.getByText("10:00–11:00")).toBeVisible();
  await fillIn(page, { name: "늦은 모임", people: 100 });
  await form(page).getByLabel("시작").selectOption({ label: "10:20 · 없음" });
  await expect(form(page).getByLabel("시작")).toHaveAccessibleDescription("이 시간에는 자리가 없어요.");
  await form(page).getByRole("button", { name: "예약 보내기" }).click();
  await expect(form(page).getByLabel("시작")).toBeFocused();
  await expectAccessible(page);
  expect(bookings).toEqual([]);
  // Half an hour does not fit into the ten minutes: the nearest that does ends where the full hour begins.
  await form(page).getByRole("button", { name: "가장 가까운 빈 시간 09:30–10:00" }).click();
  await expect(form(page).getByText("들어갈 수 있어요. 50,000명까지 남았어요.")).toBeVisible();
  await form(page).getByLabel("인원").fill("50,001");
  await expect(form(page).getByLabel("인원")).toHaveAccessibleDescription(/한 번에 50,000명까지예요/);
  await form(page).getByLabel("인원").fill("100");
  await form(page).getByRole("button", { name: "예약 보내기" }).click();
  await expect(page.getByRole("heading", { name: "예약을 보냈어요" })).toBeVisible();
  await expect(page.getByText("09:30–10:00").last()).toBeVisible();
  expect(bookings).toHaveLength(1);
});

test("places that were taken a moment ago are refused by the server, and nothing typed is lost", async ({
  minji,
  seojun,
}) => {
  const { page } = minji;
  const rival = (await seojun.elsewhere()).bookings;
  await page.goto(`/exams/lab-exam?day=${dayFromNow(22)}`);
  await expect(form(page).getByText(/들어갈 수 있어요/)).toBeVisible();
  await fillIn(page, { name: "실습 1반", people: 100 });
  await form(page).getByLabel("시작").selectOption({ label: "10:00" });
  // Her page does not learn of what happens next before she presses.
  await page.route("**/api/trpc/exams.availability**", (route) => route.abort());
  minji.trouble.expectOutage();
  const asked = { name: "실습 2반", start: timeOn(22, 600), end: timeOn(22, 660), people: CAPACITY };
  expect((await rival.book("lab-exam", asked)).status).toBe(201);
  await form(page).getByRole("button", { name: "자리 잡기" }).click();
  await expect(form(page).getByRole("alert")).toContainText("그 시간에는 자리가 모자라요.");
  await page.unroute("**/api/trpc/exams.availability**");
  const nearest = form(page).getByRole("button", { name: "가장 가까운 빈 시간 09:00–10:00" });
  await expect(nearest).toBeVisible(SOON);
  await expect(form(page).getByLabel("인원")).toHaveValue("100");
  await nearest.click();
  await expect(form(page).getByText(/들어갈 수 있어요/)).toBeVisible();
  await expect(form(page).getByRole("alert")).toHaveCount(0);
  // What was refused there is told there: back at it, whoever goes on typing keeps the focus.
  await form(page).getByLabel("시작").selectOption({ label: "10:00 · 없음" });
  await form(page).getByLabel("예약 이름").press("End");
  await page.keyboard.type(" 저녁");
  await expect(form(page).getByLabel("예약 이름")).toHaveValue("실습 1반 저녁");
  await expect(form(page).getByLabel("예약 이름")).toBeFocused();
});

test("Minji holds places, finds them held after a refresh, and confirms them herself", async ({ minji }) => {
  const { page } = minji;
  await page.goto(`/exams/lab-exam?day=${dayFromNow(23)}`);
  await fillIn(page, { name: "실습 1반", people: 40 });
  await form(page).getByRole("button", { name: "자리 잡기" }).click();
  const sheet = page.getByRole("dialog", { name: "실습 1반 예약을 확정해 주세요" });
  await expect(sheet.getByRole("timer")).toContainText(/1[45]:\d\d/);
  await expectAccessible(page);
  await page.reload();
  await expect(sheet.getByRole("timer")).toBeVisible();
  await expect(form(page).getByRole("button", { name: "자리 잡기" })).toHaveAccessibleDescription(/이미 잡은 자리/);
  await sheet.getByRole("button", { name: "예약 확정하기" }).click();
  await expect(page.getByRole("heading", { name: "예약을 확정했어요" })).toBeVisible();
  await expect(sheet).toBeHidden();
  await page.getByRole("link", { name: "내 예약 보기" }).click();
  await expect(page.getByRole("region", { name: /실습 1반, 확정/ })).toBeFocused();
});

test("a hold that nobody confirms ends by itself, says so calmly, and can be tried again with what was typed", async ({
  arrives,
  start,
}) => {
  const product = await start({ env: { SEED_HOLD_MS: String(HOLD_MS) } });
  const { page } = await arrives.student({ name: "김민지" }, product);
  await page.goto(`/exams/lab-exam?day=${dayFromNow(23)}`);
  await fillIn(page, { name: "실습 1반", people: 40 });
  await form(page).getByRole("button", { name: "자리 잡기" }).click();
  const sheet = page.getByRole("dialog", { name: "실습 1반 예약을 확정해 주세요" });
  await expect(sheet).toBeVisible();
  await expect(sheet).toBeHidden({ timeout: HOLD_MS + 5_000 });
  await expect(form(page).getByText("잡아 둔 시간이 지났어요")).toBeVisible();
  await expectAccessible(page);
  await expect(form(page).getByLabel("예약 이름")).toHaveValue("실습 1반");
  await form(page).getByRole("button", { name: "자리 잡기" }).click();
  await sheet.getByRole("button", { name: "예약 확정하기" }).click();
  await expect(page.getByRole("heading", { name: "예약을 확정했어요" })).toBeVisible();
  // Before the product of this story is stopped: the page would ask on.
  await page.close();
});
