import { expect, test } from "../support/story.ts";

test("back, forward and refresh keep the hold's sheet and its clock", async ({ minji }) => {
  const { page, lockers } = minji;
  await lockers.open();
  await lockers.hold(401);
  await page
    .getByRole("link", { name: "선착" })
    .or(page.getByRole("link", { name: "처음 화면" }))
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "무엇을 예약할까요?" })).toBeVisible();
  await expect(page.getByRole("region", { name: "401번을 잡았어요" })).toBeVisible();
  await page.goBack();
  await expect(lockers.holdSheet(401)).toBeVisible();
  await page.goForward();
  await expect(page.getByRole("region", { name: "401번을 잡았어요" })).toBeVisible();
  await page.goBack();
  await page.reload();
  await expect(lockers.holdSheet(401).getByRole("timer")).toContainText(/1[45]:\d\d/);
  await lockers.confirm(401);
  await page.reload();
  await lockers.shows(401, "mine");
});

test("two tabs agree, whichever of them holds, confirms or gives back", async ({ minji }) => {
  const second = await minji.context.newPage();
  const { LockersScreen } = await import("../support/lockers-screen.ts");
  const other = new LockersScreen(second, "ko");
  await minji.lockers.open();
  await other.open();
  await minji.lockers.hold(402);
  await expect(other.holdSheet(402)).toBeVisible();
  await other.confirm(402);
  await expect(minji.lockers.holdSheet(402)).toBeHidden();
  await minji.lockers.shows(402, "mine");
  await second.goto("/me");
  await second.getByRole("button", { name: "사물함 반납하기" }).click();
  await second.getByRole("alertdialog").getByRole("button", { name: "반납하기" }).click();
  await minji.lockers.shows(402, "free");
});

test("the same student on a phone and a laptop has one hold", async ({ minji }) => {
  await minji.lockers.open();
  const laptop = await minji.elsewhere();
  expect((await laptop.hold(403)).status).toBe(201);
  await expect(minji.lockers.holdSheet(403)).toBeVisible();
  expect((await laptop.hold(404)).reason).toBe("HOLDS_ANOTHER");
  await laptop.releaseHold(403);
  await expect(minji.lockers.holdSheet(403)).toBeHidden();
  await expect(minji.page.getByRole("alert").filter({ hasText: "403번을 놓았어요" })).toBeVisible();
});
