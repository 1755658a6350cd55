import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { dayFromNow } from "../support/booking-presses.ts";
import { listAt, textAt } from "../support/read.ts";
import { expect, test } from "../support/story.ts";

const form = (page: Page) => page.getByRole("region", { name: "예약하기" });

async function fillIn(page: Page, { name, people }: { name: string; people: number }): Promise<void> {
  await form(page).getByLabel("인원").fill(String(people));
  await form(page).getByLabel("예약 이름").fill(name);
}

test("a booking whose answer was lost is made once, though the page is loaded anew and the button pressed again", async ({
  minji,
}) => {
  const { page } = minji;
  await page.goto(`/exams/mock-exam?day=${dayFromNow(25)}`);
  await fillIn(page, { name: "느린 지하철", people: 7 });
  await expect(form(page).getByText(/들어갈 수 있어요/)).toBeVisible();
  let reached = 0;
  minji.trouble.expectOutage();
  await page.route("**/api/trpc/exams.book**", async (route) => {
    if (reached === 0) reached = (await route.fetch()).status();
    await route.abort();
  });
  await form(page).getByRole("button", { name: "예약 보내기" }).click();
  await expect(form(page).getByText("다시 물어보고 있어요.")).toBeVisible();
  expect(reached).toBe(200);
  await page.unroute("**/api/trpc/exams.book**");
  await page.reload();
  await expect(form(page).getByText(/들어갈 수 있어요/)).toBeVisible();
  await form(page).getByRole("button", { name: "예약 보내기" }).click();
  await expect(page.getByRole("heading", { name: "예약을 보냈어요" })).toBeVisible();
  const { body } = await (await minji.elsewhere()).bookings.mine("mock-exam");
  expect(listAt(body, "rows").map((row) => textAt(row, "name"))).toEqual(["느린 지하철"]);
});

test("without the network the calendar stays as it was last known, says so, and keeps what is typed", async ({
  minji,
}) => {
  const { page } = minji;
  await page.goto(`/exams/mock-exam?day=${dayFromNow(26)}`);
  await fillIn(page, { name: "지하 자습실", people: 3 });
  await expect(form(page).getByText(/들어갈 수 있어요/)).toBeVisible();
  minji.trouble.expectOutage();
  await page.context().setOffline(true);
  const send = form(page).getByRole("button", { name: "예약 보내기" });
  await expect(send).toHaveAccessibleDescription("인터넷이 끊겨서 지금은 예약할 수 없어요.");
  await expect(page.getByRole("button", { name: /^00:00–24:00/ })).toContainText("50,000명 남음");
  await expectAccessible(page);
  await page.context().setOffline(false);
  await send.click();
  await expect(page.getByRole("heading", { name: "예약을 보냈어요" })).toBeVisible();
});

test("whose session has ended meanwhile signs in again, and confirms the places that were held all the time", async ({
  arrives,
}) => {
  const { page, card } = await arrives.student();
  await page.goto(`/exams/lab-exam?day=${dayFromNow(27)}`);
  await fillIn(page, { name: "실습 2반", people: 4 });
  await form(page).getByRole("button", { name: "자리 잡기" }).click();
  const sheet = page.getByRole("dialog", { name: "실습 2반 예약을 확정해 주세요" });
  await expect(sheet.getByRole("timer")).toBeVisible();
  await page.context().clearCookies();
  await sheet.getByRole("button", { name: "예약 확정하기" }).click();
  await expect(page.getByText("로그인이 끝났어요.")).toBeVisible();
  await page.getByLabel("학번").fill(card.studentNumber);
  await page.getByLabel("이름").fill(card.name);
  await page.getByLabel("전화번호").fill(card.phoneNumber);
  await page.getByLabel("개인정보 수집과 이용에 동의해요").check();
  await page.getByRole("button", { name: "로그인", exact: true }).click();
  await sheet.getByRole("button", { name: "예약 확정하기" }).click();
  await expect(page.getByRole("heading", { name: "예약을 확정했어요" })).toBeVisible();
});
