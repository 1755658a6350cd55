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
