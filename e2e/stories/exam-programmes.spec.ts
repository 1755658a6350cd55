import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { dayFromNow, timeOn } from "../support/booking-presses.ts";
import type { Call } from "../support/http.ts";
import { expectInvariantsHold } from "../support/invariants.ts";
import { listAt, textAt } from "../support/read.ts";
import { expect, test } from "../support/story.ts";

const CODE = "midterm-places";

/** Tomorrow's free times as "0-24", as anybody is told them. */
async function freeTomorrow(call: Call): Promise<string[]> {
  const day = dayFromNow(1);
  const { body } = await call(`/api/v1/exams/${CODE}/availability?from=${day}&to=${day}`);
  const hour = (at: string) => Math.round((Date.parse(at) - Date.parse(`${day}T00:00:00+09:00`)) / 3_600_000);
  return listAt(body, "intervals").map((one) => `${hour(textAt(one, "start"))}-${hour(textAt(one, "end"))}`);
}

async function makeProgramme(page: Page): Promise<void> {
  await page.goto("/admin");
  await page.getByRole("link", { name: "시험 일정을 만들어요." }).click();
  await expect(page.getByText("아직 시험 일정이 없어요")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "새 일정" }).click();
  const dialog = page.getByRole("dialog", { name: "새 시험 일정" });
  await dialog.getByRole("button", { name: "준비 중으로 저장" }).click();
  await expect(
    dialog
      .getByText(/1자에서 80자/)
      .or(dialog.getByText("시험 일정의 이름을 확인해 주세요."))
      .first(),
  ).toBeVisible();
  await dialog.getByLabel("이름 (한국어)").fill("중간고사 자리");
  await dialog.getByLabel("이름 (영어)").fill("Midterm places");
  await expect(dialog.getByLabel("주소에 쓸 이름")).toHaveValue(CODE);
  await dialog.getByLabel("칸 길이").selectOption({ label: "1시간" });
  await dialog.getByLabel("칸마다 받을 인원").fill("100");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "준비 중으로 저장" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "중간고사 자리" })).toBeVisible();
  await page.getByLabel("며칠 전까지 예약을 받나요").fill("0");
  await page.getByRole("button", { name: "저장", exact: true }).click();
  await expect(page.getByText("바뀐 것이 없어요.").first()).toBeVisible();
}

async function publish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "공개하기…" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText("오늘부터 90일 뒤까지 60분짜리 칸을 만들고, 칸마다 100명까지 받아요.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "공개하기" }).click();
  await expect(page.getByText("예약 받는 중")).toBeVisible();
  // What its slots were made by is shown, and cannot be typed over any more.
  await expect(page.getByLabel("주소에 쓸 이름")).toBeDisabled();
  await expect(page.getByLabel("칸 길이")).toBeDisabled();
}

async function chooseTenToOne(page: Page): Promise<void> {
  await page.goto(`${new URL(page.url()).pathname}?day=${dayFromNow(1)}`);
  await expect(page.getByRole("row", { name: /^10:00–11:00/ })).toContainText("30");
  await page.getByLabel("시작", { exact: true }).selectOption({ label: "10:00" });
  await page.getByLabel("끝", { exact: true }).selectOption({ label: "13:00" });
  await expect(page.getByText("10:00–13:00, 3칸을 골랐어요.")).toBeVisible();
}

test("an empty council makes a programme and publishes it; an hour that it closes vanishes and comes back, and a pause stops bookings", async ({
  start,
  arrives,
}) => {
  test.slow();
  const product = await start({ env: { SEED: "empty" } });
  const { page } = await arrives.administrator({}, product);
  const minji = await arrives.student({ viewport: { width: 360, height: 780 } }, product);
  const { bookings } = await minji.elsewhere();
  await makeProgramme(page);
  expect(listAt((await product.call("/api/v1/exams")).body, "programmes")).toEqual([]);
  await publish(page);
  expect(await freeTomorrow(product.call)).toEqual(["0-24"]);
  const asked = { name: "수학과", start: timeOn(1, 600), end: timeOn(1, 720), people: 30 };
  expect((await bookings.book(CODE, asked)).status).toBe(201);

  // Closed with what follows told before; who is confirmed would stay, who waits cannot be confirmed.
  await chooseTenToOne(page);
  const close = page.getByRole("button", { name: "닫기…" });
  await close.click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByRole("definition")).toHaveText(["3", "0", "1", "1"]);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(close).toBeFocused();
  await close.click();
  await dialog.getByRole("button", { name: "닫기" }).click();
  await expect(page.getByRole("row", { name: /^12:00–13:00/ })).toContainText("닫음");
  expect(await freeTomorrow(product.call)).toEqual(["0-10", "13-24"]);
  await page.getByRole("button", { name: "되돌리기" }).click();
  await expect(page.getByRole("row", { name: /^12:00–13:00/ })).toContainText("열림");
  expect(await freeTomorrow(product.call)).toEqual(["0-24"]);

  await page.getByRole("button", { name: "잠시 멈추기…" }).click();
  await page.getByLabel("학생에게 보일 말 (한국어)").fill("시험실을 점검하고 있어요.");
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "잠시 멈추기" }).click();
  await expect(page.getByText("시험실을 점검하고 있어요.")).toBeVisible();
  const refused = await bookings.book(CODE, asked);
  expect([refused.status, textAt(refused.body, "error", "reason")]).toEqual([403, "PROGRAMME_PAUSED"]);
  await minji.page.goto(`/exams/${CODE}`);
  await expect(minji.page.getByText("시험실을 점검하고 있어요.")).toBeVisible();
  await page.getByRole("button", { name: "다시 받기" }).click();
  await expect(page.getByText("예약 받는 중")).toBeVisible();
  expect((await bookings.book(CODE, asked)).status).toBe(201);
  await page.goto("/admin");
  await expect(page.getByRole("link", { name: "결정을 기다리는 예약 2건" })).toBeVisible();
  await expectInvariantsHold(product);
});

test("in English, of two desks that change one programme the second is told, and asked before what was typed is lost", async ({
  arrives,
}) => {
  const desks = [await arrives.administrator({ language: "en" }), await arrives.administrator({ language: "en" })];
  const [first, second] = desks.map(({ page }) => page);
  if (!first || !second) throw new Error("two desks are needed");
  for (const page of [first, second]) {
    await page.goto("/en/admin/programmes");
    await page.getByRole("link", { name: "Slots and settings: Lab exam" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Lab exam" })).toBeVisible();
  }
  await second.getByLabel("Description (English)").fill("Bring your own goggles.");
  await first.getByLabel("Description (English)").fill("Goggles are lent.");
  await first.getByRole("button", { name: "Save", exact: true }).click();
  await expect(
    second.getByText("Another administrator has changed this programme meanwhile.", { exact: false }),
  ).toBeVisible();
  await expectAccessible(second);
  await second.getByRole("link", { name: "All exam programmes" }).click();
  await second.getByRole("alertdialog").getByRole("button", { name: "Go on editing" }).click();
  await second.getByRole("button", { name: "Load again" }).click();
  await expect(second.getByLabel("Description (English)")).toHaveValue("Goggles are lent.");
  // What could not be a number is said at its field, and nothing is sent.
  await second.getByLabel("People per slot").fill("many");
  await second.getByRole("button", { name: "Save", exact: true }).click();
  await expect(second.getByLabel("People per slot")).toHaveAccessibleDescription(/Write a number/);
  await expect(second.getByLabel("People per slot")).toBeFocused();
});
