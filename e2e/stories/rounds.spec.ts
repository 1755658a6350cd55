import { expectAccessible } from "../support/accessible.ts";
import { expect, test } from "../support/story.ts";

test("the chair pauses the round with words, starts it again, closes it and opens it, and open pages follow", async ({
  chair,
  minji,
}) => {
  const { page } = chair;
  await Promise.all([page.goto("/admin/rounds"), minji.lockers.open()]);
  const card = page.getByRole("region", { name: "2026-2학기 정보대학 사물함" });
  await expect(card).toContainText("열림");
  await expectAccessible(page);

  await card.getByRole("button", { name: "잠시 멈추기…" }).click();
  const pause = page.getByRole("dialog");
  await pause.getByLabel("학생에게 보일 말 (한국어)").fill("문이 잠겼어요. 5분 뒤에 다시 열어요.");
  await expectAccessible(page);
  await pause.getByRole("button", { name: "잠시 멈추기" }).click();
  await expect(card).toContainText("잠시 멈춤");
  await expect(minji.page.getByText("문이 잠겼어요. 5분 뒤에 다시 열어요.")).toBeVisible();
  await card.getByRole("button", { name: "다시 시작" }).click();
  await expect(minji.page.getByText("문이 잠겼어요.")).toBeHidden();
  await minji.lockers.hold(101);

  await card.getByRole("button", { name: "마감하기…" }).click();
  const close = page.getByRole("alertdialog");
  await expect(close).toContainText("지금 고르고 있는 1명은 남은 시간 안에 확정할 수 있어요.");
  await expectAccessible(page);
  await close.getByRole("button", { name: "마감하기" }).click();
  await expect(card).toContainText("마감");
  await expect(minji.page.getByText("마감", { exact: true })).toBeVisible();
  await minji.lockers.confirm(101);

  await card.getByRole("button", { name: "열기…" }).click();
  const open = page.getByRole("dialog");
  await open.getByLabel("마감하는 때").fill("2020-01-01T00:00");
  await open.getByRole("button", { name: "지금 열기" }).click();
  await expect(open.getByLabel("마감하는 때")).toHaveAccessibleDescription(/이미 지난 시간이에요/);
  await expectAccessible(page);
  const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  await open.getByLabel("마감하는 때").fill(`${inTwoDays}T18:00`);
  await open.getByRole("button", { name: "지금 열기" }).click();
  await expect(card).toContainText("열림");
  await expect(minji.lockers.door(102)).toBeVisible();
  await expect(minji.page.getByText(/마감까지/)).toBeVisible();
});

test("in English the chair sets an opening time in Seoul's time, and the student's page counts down to it", async ({
  arrives,
  minji,
}) => {
  const chair = await arrives.administrator({ language: "en" });
  const { page } = chair;
  await page.goto("/en/admin/rounds");
  const card = page.getByRole("region", { name: "2026-2 Informatics lockers" });
  await card.getByRole("button", { name: "Close…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Close", exact: true }).click();
  await card.getByRole("button", { name: "Open…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /at a time/i }).check();
  const seoulDay = (days: number) =>
    new Date(Date.now() + days * 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10);
  await dialog.getByLabel("Opens").fill(`${seoulDay(1)}T18:00`);
  await dialog.getByLabel("Closes").fill(`${seoulDay(3)}T18:00`);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: /open at this time/i }).click();
  await expect(card).toContainText("Opening soon");
  await minji.page.goto("/lockers");
  await expect(minji.page.getByRole("region", { name: "열리는 시각" })).toContainText("18:00에 열려요");
});
