import { readFile } from "node:fs/promises";
import { expectAccessible } from "../support/accessible.ts";
import { figure } from "../support/figures.ts";
import { ADMIN } from "../support/product.ts";
import { expect, test } from "../support/story.ts";

test("an administrator comes by a deep link, is asked who it is, and is then back there", async ({ arrives }) => {
  const { page } = await arrives.administrator({ signedIn: false });
  await page.goto("/admin/lockers?status=taken");
  await expect(page.getByRole("heading", { level: 1, name: "관리자 로그인" })).toBeVisible();
  await page.getByLabel("이메일").fill(ADMIN.email);
  await page.getByLabel("비밀번호", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "로그인", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "이메일이나 비밀번호가 맞지 않아요." })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("비밀번호", { exact: true }).fill(ADMIN.password);
  await page.getByRole("button", { name: "로그인", exact: true }).click();
  await expect(page).toHaveURL(/\/admin\/lockers\?status=taken$/);
  await expect(page.getByRole("heading", { level: 1, name: "사물함" })).toBeVisible();
});

test("a student is no administrator, and a stranger sees nothing of the desk", async ({ minji, arrives }) => {
  await minji.page.goto("/admin/students");
  await expect(minji.page.getByText("학생으로 로그인해 있어요.")).toBeVisible();
  const { page } = await arrives.administrator({ signedIn: false });
  await page.goto("/admin/students");
  await expect(page.getByRole("heading", { level: 1, name: "관리자 로그인" })).toBeVisible();
});

test("the overview follows what students do", async ({ chair, minji }) => {
  const { page } = chair;
  await page.goto("/admin");
  const round = page.getByRole("region", { name: "2026-2학기 정보대학 사물함" });
  await expect(round.getByText("실시간")).toBeVisible();
  const number = (name: string) => figure(round, name);
  await expect(number("비어 있음")).toHaveText("22");
  await expectAccessible(page);
  const press = await minji.elsewhere();
  await press.hold(101);
  await expect(number("선점")).toHaveText("1");
  await press.confirm(101);
  await expect(number("확정")).toHaveText("1");
  await expect(number("비어 있음")).toHaveText("21");
});

test("a locker is searched for, marked broken and taken back; the student's page follows", async ({ chair, minji }) => {
  const { page } = chair;
  await Promise.all([page.goto("/admin/lockers"), minji.lockers.open()]);
  await page.getByRole("searchbox", { name: "번호, 학번, 이름 검색" }).fill("404");
  const rows = page.getByRole("row").filter({ has: page.getByRole("cell") });
  await expect(rows).toHaveCount(1);
  await page.getByRole("button", { name: "404번 사물함" }).click();
  await expectAccessible(page);
  await page.getByRole("menuitem", { name: "고장으로 표시…" }).click();
  const dialog = page.getByRole("dialog", { name: "404번을 고장으로 표시할까요?" });
  await dialog.getByLabel("메모").fill("문이 안 닫혀요");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "고장으로 표시" }).click();
  await expect(rows.first()).toContainText("고장");
  await minji.lockers.shows(404, "broken");
  await page.getByRole("button", { name: "되돌리기", exact: true }).click();
  await minji.lockers.shows(404, "free");
  await expect(rows.first()).toContainText("비어 있음");
});

test("marking a held locker broken ends the hold, and the student is told", async ({ chair, minji }) => {
  await minji.lockers.open();
  await minji.lockers.hold(202);
  const { page } = chair;
  await page.goto("/admin/lockers?search=202");
  await page.getByRole("button", { name: "202번 사물함" }).click();
  await page.getByRole("menuitem", { name: "고장으로 표시…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("지금 고르고 있는 학생의 선점이 끝나고");
  await dialog.getByRole("button", { name: "고장으로 표시" }).click();
  await expect(minji.lockers.holdSheet(202)).toBeHidden();
  await expect(minji.page.getByRole("alert").filter({ hasText: "학생회가 202번을 거두어 갔어요." })).toBeVisible();
});

test("a table leaves as CSV that a spreadsheet reads as Korean, and the log says who took it", async ({
  chair,
  minji,
}) => {
  const press = await minji.elsewhere();
  await press.hold(101);
  await press.confirm(101);
  const { page } = chair;
  await page.goto("/admin/lockers");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const bytes = await readFile(await download.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString("utf8").trim().split(/\r\n/);
  expect(lines).toHaveLength(23);
  expect(lines.find((line) => line.includes("101"))).toContain("정보관 B1 엘리베이터 옆1");
  await page.goto("/admin/audit");
  await expect(page.getByRole("row").filter({ hasText: "CSV 내려받기" }).first()).toContainText(ADMIN.email);
});

test("ending all sessions signs students out at once and keeps the chair", async ({ chair, minji }) => {
  await minji.page.goto("/me");
  await expect(minji.page.getByText("김민지 님의 예약이에요.")).toBeVisible();
  const { page } = chair;
  await page.goto("/admin/system");
  await page.getByRole("button", { name: "학생 모두 로그아웃…" }).click();
  const question = page.getByRole("alertdialog", { name: "학생을 모두 로그아웃할까요?" });
  await expect(question).toContainText("되돌릴 수 없어요.");
  await expectAccessible(page);
  await question.getByRole("button", { name: "모두 로그아웃" }).click();
  await expect(page.getByText(/로그인 \d+개를 끝냈어요/)).toBeVisible();
  await minji.page.reload();
  await expect(minji.page.getByRole("link", { name: "로그인하기" })).toBeVisible();
  await page.reload();
  await expect(page.getByText("모두 괜찮아요")).toBeVisible();
  await page.getByRole("button", { name: "지금 확인하기" }).click();
  await expect(page.getByText("모두 지켜지고 있어요")).toBeVisible();
});
