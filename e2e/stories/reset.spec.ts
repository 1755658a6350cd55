import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { figure } from "../support/figures.ts";
import { at } from "../support/read.ts";
import { expect, test } from "../support/story.ts";

const PLACE = "정보관 2층";

/** Goes through the dialog up to the typed word: what, then the numbers. */
async function askToReset(page: Page): Promise<void> {
  await page.goto("/admin/lockers");
  await page.getByRole("button", { name: "초기화…" }).click();
  const choice = page.getByRole("alertdialog", { name: "무엇을 초기화할까요?" });
  await choice.getByRole("radio", { name: "위치 하나" }).check();
  await choice.getByRole("combobox").selectOption({ label: PLACE });
  await expectAccessible(page);
  await choice.getByRole("button", { name: "다음" }).click();
}

function numbersOf(page: Page) {
  const dialog = page.getByRole("alertdialog", { name: /정보관 2층을 초기화할까요/ });
  return { dialog, number: (name: string) => figure(dialog, name) };
}

test("the chair resets a floor with two confirmed lockers and one hold, and takes it back: both own theirs again", async ({
  chair,
  minji,
  seojun,
  arrives,
}) => {
  const jiwoo = await arrives.student({ name: "박지우" });
  const [first, second] = [await seojun.elsewhere(), await jiwoo.elsewhere()];
  for (const [press, number] of [
    [first, 301],
    [second, 302],
  ] as const) {
    await press.hold(number);
    expect((await press.confirm(number)).status).toBe(200);
  }
  await minji.lockers.open();
  await minji.lockers.hold(303);

  const { page } = chair;
  await askToReset(page);
  const { dialog, number } = numbersOf(page);
  await expect(number("확정 해제")).toHaveText("2");
  await expect(number("선점 해제")).toHaveText("1");
  await expect(number("그대로")).toHaveText("1");
  const button = dialog.getByRole("button", { name: "초기화", exact: true });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await dialog.getByRole("textbox").fill("정보관 3층");
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expectAccessible(page);
  await dialog.getByRole("textbox").fill(PLACE);
  await button.click();
  await expect(dialog).toBeHidden();

  // The student who was choosing is told why.
  await expect(minji.lockers.holdSheet(303)).toBeHidden();
  await expect(minji.page.getByRole("alert").filter({ hasText: "학생회가 303번을 거두어 갔어요." })).toBeVisible();
  await minji.lockers.shows(301, "free");
  expect(at((await first.mine()).body, "locker")).toBeNull();

  const bar = page.getByRole("region", { name: "되돌릴 수 있는 초기화" });
  await expect(bar).toContainText("2칸을 비웠어요");
  await expectAccessible(page);
  await bar
    .getByRole("button", { name: /되돌리기/ })
    .first()
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "되돌리기" }).click();
  const done = page.getByRole("dialog", { name: "2칸을 돌려줬어요" });
  await expect(done).toContainText("모두 전처럼 됐어요.");
  await done.getByRole("button", { name: "닫기" }).first().click();
  for (const [press, number] of [
    [first, 301],
    [second, 302],
  ] as const)
    expect(at((await press.mine()).body, "locker", "locker_id")).toBe(number);
  await minji.lockers.shows(301, "taken");

  await page.getByRole("link", { name: "기록", exact: true }).click();
  const rows = page.getByRole("row");
  await expect(rows.filter({ hasText: "초기화 되돌리기" }).first()).toContainText(PLACE);
  await expect(rows.filter({ hasText: "초기화" }).filter({ hasNotText: "되돌리기" }).first()).toContainText(PLACE);
});

test("an undo leaves what was taken meanwhile, and lists it with its reason", async ({
  chair,
  minji,
  seojun,
  arrives,
}) => {
  const jiwoo = await arrives.student({ name: "박지우" });
  const [first, second, late] = [await seojun.elsewhere(), await jiwoo.elsewhere(), await minji.elsewhere()];
  for (const [press, number] of [
    [first, 301],
    [second, 302],
  ] as const) {
    await press.hold(number);
    await press.confirm(number);
  }
  const { page } = chair;
  await askToReset(page);
  const { dialog } = numbersOf(page);
  await dialog.getByRole("textbox").fill(PLACE);
  await dialog.getByRole("button", { name: "초기화", exact: true }).click();
  await expect(dialog).toBeHidden();
  await late.hold(302);
  expect((await late.confirm(302)).status).toBe(200);

  await page
    .getByRole("region", { name: "되돌릴 수 있는 초기화" })
    .getByRole("button", { name: /되돌리기/ })
    .first()
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "되돌리기" }).click();
  const done = page.getByRole("dialog", { name: "1칸을 돌려줬어요" });
  await expect(done.getByRole("listitem")).toHaveCount(1);
  await expect(done.getByRole("listitem")).toContainText("302번 사물함");
  await expect(done.getByRole("listitem")).toContainText("다른 학생이 그 사이 확정했어요.");
  await expect(done.getByRole("listitem")).not.toContainText(jiwoo.card.studentNumber);
  await expectAccessible(page);
  expect(at((await first.mine()).body, "locker", "locker_id")).toBe(301);
  expect(at((await second.mine()).body, "locker")).toBeNull();
  expect(at((await late.mine()).body, "locker", "locker_id")).toBe(302);
});

/** How many resets the audit log has, those of other stories too. */
async function resetsIn(council: { ask(path: string): Promise<{ body: unknown }> }): Promise<unknown> {
  return at((await council.ask("/audit?action=lockers.reset")).body, "total");
}

test("numbers that are no longer true reset nothing and are shown anew", async ({ chair, seojun, council }) => {
  const { page } = chair;
  const before = await resetsIn(council);
  const late = await seojun.elsewhere();
  await late.hold(301);
  await askToReset(page);
  const { dialog, number } = numbersOf(page);
  await expect(number("선점 해제")).toHaveText("1");
  await expect(number("확정 해제")).toHaveText("0");
  await dialog.getByRole("textbox").fill(PLACE);
  expect((await late.confirm(301)).status).toBe(200);
  await dialog.getByRole("button", { name: "초기화", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("아무것도 하지 않았어요");
  await expect(number("확정 해제")).toHaveText("1");
  expect(at((await late.mine()).body, "locker", "locker_id")).toBe(301);
  expect(await resetsIn(council)).toBe(before);
});
