import { expectAccessible } from "../support/accessible.ts";
import { expect, test } from "../support/story.ts";

test("Minji holds a locker with one tap, confirms it, finds it in her reservations and gives it back", async ({
  minji,
}) => {
  const { page, lockers } = minji;
  await lockers.open();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2026-2학기 정보대학 사물함");
  await lockers.shows(302, "free");
  await lockers.hold(302);
  await lockers.shows(302, "myHold");
  await expect(lockers.holdSheet(302).getByRole("timer")).toContainText(/1[45]:\d\d/);
  await expectAccessible(page);

  await lockers.confirm(302);
  await lockers.shows(302, "mine");
  await expectAccessible(page);
  await lockers.mineSheet(302).getByRole("link", { name: "내 예약 보기" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "내 예약" })).toBeVisible();
  const card = page.getByRole("region", { name: "내 사물함 302번" });
  await expect(card).toContainText("정보관 2층");
  await expectAccessible(page);
  await card.getByRole("button", { name: "사물함 반납하기" }).click();
  const question = page.getByRole("alertdialog", { name: "302번 사물함을 반납할까요?" });
  await expect(question).toContainText("되돌릴 수 없어요");
  await expectAccessible(page);
  await question.getByRole("button", { name: "반납하기" }).click();
  await expect(card).toBeHidden();
  await expect(page.getByRole("listitem").filter({ hasText: "302번을 반납했어요" })).toBeVisible();
  await page.getByRole("link", { name: "사물함", exact: true }).click();
  await lockers.shows(302, "free");
});

test("what Minji holds is taken from Seojun's open page at once, and given back when she lets it go", async ({
  minji,
  seojun,
}) => {
  await Promise.all([minji.lockers.open(), seojun.lockers.open()]);
  await seojun.lockers.shows(101, "free");
  await minji.lockers.hold(101);
  await seojun.lockers.shows(101, "held");
  await minji.lockers.giveUp(101);
  await seojun.lockers.shows(101, "free");
  await seojun.lockers.hold(101);
  await minji.lockers.shows(101, "held");
  await seojun.lockers.confirm(101);
  await minji.lockers.shows(101, "taken");
});

test("whoever was a moment too late is told so where the finger was, and gets the next free locker", async ({
  minji,
  seojun,
  council,
}) => {
  await council.setCondition(103, "broken");
  await minji.lockers.open();
  // Her page does not learn of what happens next before she presses.
  await minji.page.route("**/api/trpc/lockers.changes**", (route) => route.abort());
  minji.trouble.expectOutage();
  await minji.page.reload();
  await minji.lockers.shows(101, "free");
  const rival = await seojun.elsewhere();
  expect((await rival.hold(101)).status).toBe(201);
  await minji.lockers.door(101).click();
  const answer = minji.page.getByRole("alert").filter({ hasText: "고르고 있어요" });
  await expect(answer).toContainText("102번은 비어 있어요.");
  await expectAccessible(minji.page);
  await answer.getByRole("button", { name: "102번 잡기" }).click();
  await expect(minji.lockers.holdSheet(102)).toBeVisible();
  await expect(answer).toBeHidden();
});

test("every kind of locker that cannot be held says why, and its door is told apart by more than colour", async ({
  minji,
  seojun,
  council,
}) => {
  const rival = await seojun.elsewhere();
  await rival.hold(201);
  await rival.confirm(201);
  await council.setCondition(202, "broken");
  await council.setCondition(301, "reserved");
  await minji.lockers.open();
  const reasons = [
    [201, "taken", "다른 학생이 쓰는 사물함이에요."],
    [202, "broken", "고장 난 사물함이에요."],
    [301, "reserved", "학생회가 따로 쓰는 사물함이에요."],
  ] as const;
  for (const [number, look, why] of reasons) {
    await minji.lockers.shows(number, look);
    await expect(minji.lockers.door(number)).toHaveAttribute("aria-disabled", "true");
    // A finger presses all the same: the door answers why not.
    await minji.lockers.door(number).click({ force: true });
    await expect(minji.page.getByRole("alert").filter({ hasText: why })).toBeVisible();
    await minji.page.keyboard.press("Escape");
  }
  await expect(minji.page.getByText("남은 사물함 19 / 22")).toBeVisible();
});

test("with the keyboard alone, in the list, Minji holds and confirms", async ({ minji }) => {
  const { page, lockers } = minji;
  await lockers.open();
  await page.getByRole("button", { name: "목록으로 보기" }).press("Enter");
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "104", exact: true }) });
  await expect(row).toContainText("비어 있음");
  await expectAccessible(page);
  await tabTo(page, "104번, 정보관 B1 엘리베이터 옆2, 비어 있음, 잡기");
  await page.keyboard.press("Enter");
  await expect(lockers.holdSheet(104)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(lockers.holdSheet(104).getByRole("button", { name: "취소" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(lockers.mineSheet(104)).toBeVisible();
  await expect(lockers.mineSheet(104).getByRole("heading", { name: "사물함이 확정됐어요" })).toBeFocused();
  await expect(row).toContainText("내 사물함");
  // The choice of the list is remembered.
  await page.reload();
  await expect(row).toContainText("내 사물함");
});

/** Presses Tab until the named button has the focus, as somebody without a mouse does. */
async function tabTo(page: import("@playwright/test").Page, name: string): Promise<void> {
  const target = page.getByRole("button", { name, exact: true });
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((button) => button === document.activeElement)) return;
  }
  throw new Error(`Tab does not come to ${name}`);
}

test("holding another locker asks first, and lets the first one go", async ({ minji, seojun }) => {
  await Promise.all([minji.lockers.open(), seojun.lockers.open()]);
  await minji.lockers.hold(401);
  await minji.lockers.door(501).click();
  const question = minji.page.getByRole("alertdialog", { name: "401번을 놓고 501번을 잡을까요?" });
  await expectAccessible(minji.page);
  await question.getByRole("button", { name: "401번 그대로" }).click();
  await expect(minji.lockers.holdSheet(401)).toBeVisible();
  await minji.lockers.door(501).click();
  await question.getByRole("button", { name: "501번 잡기" }).click();
  await expect(minji.lockers.holdSheet(501)).toBeVisible();
  await seojun.lockers.shows(401, "free");
  await seojun.lockers.shows(501, "held");
});

test("a hold whose time is up goes by itself, says so, and can be taken by another", async ({
  minji,
  seojun,
  council,
}) => {
  await council.openRound({ holdMs: 5_000 });
  await Promise.all([minji.lockers.open(), seojun.lockers.open()]);
  await minji.lockers.hold(601);
  await seojun.lockers.shows(601, "held");
  await expect(minji.lockers.holdSheet(601)).toBeHidden();
  await expect(minji.page.getByRole("alert").filter({ hasText: "601번을 잡아 둔 시간이 지났어요." })).toBeVisible();
  await seojun.lockers.shows(601, "free");
  await seojun.lockers.hold(601);
});

test("in English: Minji holds, confirms and gives back, and times are Seoul's", async ({ arrives }) => {
  const minji = await arrives.student({ name: "Minji Kim", language: "en" });
  const { page, lockers } = minji;
  await lockers.open();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2026-2 Informatics lockers");
  await lockers.shows(303, "free");
  await lockers.hold(303);
  await expectAccessible(page);
  await lockers.confirm(303);
  await lockers.shows(303, "mine");
  await page.goto("/en/me");
  const card = page.getByRole("region", { name: "My locker 303" });
  await expect(card).toContainText("Informatics Hall, 2nd floor");
  await card.getByRole("button", { name: "Give the locker back" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Give back" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "You gave 303 back" })).toBeVisible();
});
