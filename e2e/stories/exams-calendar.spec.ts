import type { Page } from "@playwright/test";
import { bookingDeskOf, dayFromNow } from "../support/booking-presses.ts";
import { listAt, textAt } from "../support/read.ts";
import { expect, test } from "../support/story.ts";

const form = (page: Page) => page.getByRole("region", { name: "예약하기" });
const dayButton = (page: Page, day: string) => page.locator(`[data-day="${day}"]`);

async function fillIn(page: Page, { name, people }: { name: string; people: number }): Promise<void> {
  await form(page).getByLabel("인원").fill(String(people));
  await form(page).getByLabel("예약 이름").fill(name);
}

test("a stranger reads the calendar, and after signing in finds what was typed", async ({ arrives }) => {
  const { page, card } = await arrives.student({ signedIn: false });
  await page.goto(`/exams/mock-exam?day=${dayFromNow(24)}`);
  await expect(page.getByRole("button", { name: /^00:00–24:00/ })).toContainText("50,000명 남음");
  await fillIn(page, { name: "새내기 모임", people: 12 });
  await form(page).getByRole("button", { name: "로그인하고 예약하기" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "로그인" })).toBeVisible();
  await page.getByLabel("학번").fill(card.studentNumber);
  await page.getByLabel("이름").fill(card.name);
  await page.getByLabel("전화번호").fill(card.phoneNumber);
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "로그인", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/exams/mock-exam\\?day=${dayFromNow(24)}`));
  await expect(form(page).getByLabel("예약 이름")).toHaveValue("새내기 모임");
  await form(page).getByRole("button", { name: "예약 보내기" }).click();
  await expect(page.getByRole("heading", { name: "예약을 보냈어요" })).toBeVisible();
});

test("the calendar goes by keys, and a day that cannot be booked says why", async ({ minji }) => {
  const { page } = minji;
  // Every month has it: from the 31st Page Down leads to a shorter month's end, and Page Up not back to the 31st.
  const ahead = Number(dayFromNow(20).slice(8)) > 28 ? 16 : 20;
  const day = dayFromNow(ahead);
  await page.goto(`/exams/mock-exam?day=${day}`);
  await expect(page.getByRole("grid")).toBeVisible();
  await dayButton(page, day).focus();
  await page.keyboard.press("PageDown");
  await expect(dayButton(page, day)).toHaveCount(0);
  await expect(page.locator("[data-day]:focus")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("PageUp");
  await expect(dayButton(page, day)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`day=${dayFromNow(ahead + 1)}`));
  // A month that begins with the first day that can be booked has none; the last one then has some beyond the horizon.
  await page.goto(`/exams/mock-exam?day=${dayFromNow(dayFromNow(3).endsWith("-01") ? 179 : 3)}`);
  const first = page.locator("[data-day][aria-disabled=true]").first();
  await expect(first).toBeVisible();
  // Playwright waits for what is disabled to become enabled; people press it and read why not.
  await first.click({ force: true });
  await expect(
    page.getByText(/일 \(.\) · (지난 날이에요|예약은 3일 전까지 해야 해요|.*까지만 예약할 수 있어요)/),
  ).toBeVisible();
});

test("what the council rejects while its student still looks at the calendar is said there, and the form is back", async ({
  minji,
  shared,
}) => {
  const { page } = minji;
  await page.goto(`/exams/mock-exam?day=${dayFromNow(28)}`);
  await fillIn(page, { name: "밤샘 모임", people: 9 });
  await form(page).getByRole("button", { name: "예약 보내기" }).click();
  await expect(page.getByRole("heading", { name: "예약을 보냈어요" })).toBeVisible();
  const { body } = await (await minji.elsewhere()).bookings.mine("mock-exam");
  const desk = await bookingDeskOf(shared.call);
  const ids = listAt(body, "rows").map((row) => textAt(row, "id"));
  expect(await Promise.all(ids.map(async (id) => (await desk.reject(id)).status))).toEqual([200]);
  await expect(page.getByText("학생회가 밤샘 모임 예약을 거절했어요.")).toBeVisible({ timeout: 15_000 });
  await expect(form(page).getByLabel("예약 이름")).toHaveValue("");
});
