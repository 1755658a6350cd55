import { readFile } from "node:fs/promises";
import { expectAccessible } from "../support/accessible.ts";
import { ADMIN } from "../support/product.ts";
import { textAt } from "../support/read.ts";
import { expect, test } from "../support/story.ts";

const PASSWORD = "a password to look with";

test("the owners' table leaves with phones that a spreadsheet keeps whole, and everybody sees who took it", async ({
  chair,
  minji,
}) => {
  const press = await minji.elsewhere();
  await press.hold(101);
  await press.confirm(101);
  const { page } = chair;
  await page.goto("/admin/exports");
  await expect(page.getByRole("listitem").filter({ hasText: "사용자 연락처 표" })).toContainText("전화번호 포함");
  await expectAccessible(page);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "사용자 연락처 표 CSV로 받기" }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^seonchak-owners-\d{4}-\d\d-\d\d\.csv$/);
  const bytes = await readFile(await download.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, ...lines] = bytes.toString("utf8").trim().split("\r\n");
  expect(head).toContain("전화번호 / Phone");
  const phone = minji.card.phoneNumber.replace(/^(\d{3})(\d{4})(\d{4})$/, "$1-$2-$3");
  expect(lines).toEqual([
    expect.stringContaining(`101,정보관 B1 엘리베이터 옆1,${minji.card.studentNumber},김민지,${phone}`),
  ]);
  await expect(page.getByText(/파일로 1줄을 내려받았어요/)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "사용자 연락처 표" })).toContainText(ADMIN.email);
  await page.goto("/admin/audit?group=tables");
  const newest = page
    .getByRole("row")
    .filter({ has: page.getByRole("cell") })
    .first();
  await expect(newest).toContainText("CSV 내려받기");
  await expect(newest).toContainText("사용자 연락처 표");
});

test("whoever only looks sees what there is, and why they cannot take it", async ({ council, arrives }) => {
  const { body } = await council.ask("/invitations", { body: { email: "looker@council.test", role: "viewer" } });
  const { page } = await arrives.administrator({ signedIn: false, viewport: { width: 360, height: 780 } });
  await page.goto(textAt(body, "join_path"));
  await page.getByLabel("비밀번호", { exact: true }).fill(PASSWORD);
  await page.getByLabel("비밀번호 한 번 더").fill(PASSWORD);
  await page.getByRole("button", { name: "관리자 되기" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "한눈에" })).toBeVisible();
  await page.goto("/admin/exports");
  const button = page.getByRole("button", { name: "학생 표 CSV로 받기" });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(button).toHaveAccessibleDescription("보기 권한이라 바꿀 수 없어요. 소유자나 운영자에게 부탁해 주세요.");
  await expectAccessible(page);
});

test("a file that cannot be had says so where it was asked for", async ({ chair }) => {
  const { page, trouble } = chair;
  await page.goto("/admin/exports");
  await expect(page.getByText("사물함 표", { exact: true })).toBeVisible();
  trouble.expectOutage();
  await page.context().setOffline(true);
  await expect(page.getByRole("button", { name: "사물함 표 CSV로 받기" })).toHaveAttribute("aria-disabled", "true");
  await page.context().setOffline(false);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "사물함 표 CSV로 받기" }).click();
  expect((await saving).suggestedFilename()).toMatch(/^seonchak-lockers-/);
});
