import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { bookingDeskOf, dayFromNow } from "../support/booking-presses.ts";
import {
  askForPlaces,
  bookingRows,
  chooseAct,
  confirmChosen,
  openBookings,
  roomAtTen,
} from "../support/bookings-desk.ts";
import { expectInvariantsHold } from "../support/invariants.ts";
import { textAt } from "../support/read.ts";
import { expect, test } from "../support/story.ts";

test("of twelve bookings of 5,000 the chair confirms ten at once, and is told before and after which two found no room", async ({
  chair: { page },
  shared,
}) => {
  const names = Array.from({ length: 12 }, (_, i) => `축제 ${String(i + 1).padStart(2, "0")}`);
  const asked = await askForPlaces(shared.call, { names, day: 97, people: 5_000 });
  await openBookings(page, "축제");
  await expect(bookingRows(page)).toHaveCount(12);
  await expect(bookingRows(page).first()).toContainText("축제 01");
  await page.getByRole("checkbox", { name: "이 쪽에서 모두 고르기" }).check();
  await expect(page.getByText("12건 골랐어요")).toBeVisible();
  await expectAccessible(page);
  await confirmChosen(page).click();
  const dialog = page.getByRole("dialog", { name: "예약 12건을 확정할까요?" });
  await expect(dialog.getByRole("definition")).toHaveText(["10건", "2건", "50,000명"]);
  const left = dialog.getByRole("region", { name: "지금은 확정할 수 없는 예약" });
  await expect(left.getByRole("listitem")).toHaveText(["축제 11 · 5,000명", "축제 12 · 5,000명"]);
  await expectAccessible(page);
  expect(await roomAtTen(shared.call, 97)).toBe(50_000);
  await dialog.getByRole("button", { name: "10건 확정하기" }).click();
  const result = page.getByRole("dialog", { name: "확정 결과" });
  await expect(result.getByText("10건을 확정했어요.")).toBeFocused();
  await expect(result.getByRole("region")).toContainText("자리가 모자라요.");
  await expect(result.getByRole("listitem")).toHaveText(["축제 11 · 5,000명", "축제 12 · 5,000명"]);
  await expectAccessible(page);
  await result.getByRole("button", { name: "닫기" }).last().click();
  await expect(bookingRows(page)).toHaveCount(2);
  await expect(page.getByText("2건 골랐어요")).toBeVisible();
  expect(await roomAtTen(shared.call, 97)).toBe(0);
  const states = await Promise.all(
    asked.map(async ({ id, press }) => textAt((await press.read(id)).body, "booking", "status")),
  );
  expect(states).toEqual([...Array(10).fill("confirmed"), "pending", "pending"]);
  await page.getByRole("combobox", { name: "상태" }).selectOption("확정");
  await expect(bookingRows(page)).toHaveCount(10);
  await expect(page).toHaveURL(/status=confirmed/);
  await expectInvariantsHold(shared);
});

test("by keyboard alone the chair walks the rows, chooses a range with Shift, and confirms it", async ({
  chair: { page },
  shared,
}) => {
  await askForPlaces(shared.call, { names: ["건반 1", "건반 2", "건반 3", "건반 4"], day: 98, people: 10 });
  await openBookings(page, "건반");
  await expect(bookingRows(page)).toHaveCount(4);
  const box = (name: string) => page.getByRole("checkbox", { name: `${name} 고르기` });
  await page.keyboard.press("j");
  await expect(box("건반 1")).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await expect(box("건반 2")).toBeChecked();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(box("건반 4")).toBeFocused();
  await page.keyboard.press("Shift+Space");
  await expect(page.getByText("3건 골랐어요")).toBeVisible();
  await expect(box("건반 3")).toBeChecked();
  await expect(box("건반 1")).not.toBeChecked();
  await tabTo(page, confirmChosen(page), "Shift+Tab");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("definition")).toHaveText(["3건", "0건", "30명"]);
  await tabTo(page, dialog.getByRole("button", { name: "3건 확정하기" }), "Tab");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("3건을 확정했어요.")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(confirmChosen(page)).toBeFocused();
  await expect(bookingRows(page)).toHaveCount(1);
  expect(await roomAtTen(shared.call, 98)).toBe(50_000 - 30);
});

test("the chair changes a confirmed booking where there is room, and is told when somebody else was faster", async ({
  chair: { page },
  shared,
}) => {
  const desk = await bookingDeskOf(shared.call);
  const [moved, full] = [
    ...(await askForPlaces(shared.call, { names: ["이사 모임"], day: 99, people: 20_000 })),
    ...(await askForPlaces(shared.call, { names: ["가득 모임"], day: 99, people: 30_000 })),
  ];
  for (const one of [moved, full]) expect((await desk.confirm(one?.id ?? "")).status).toBe(200);
  await openBookings(page, "이사 모임", "&status=confirmed");
  await chooseAct(page, "이사 모임", "바꾸기…");
  const dialog = page.getByRole("dialog", { name: "이사 모임 예약 바꾸기" });
  await expect(dialog.getByText("이 시간에는 20,000명까지 들어갈 수 있어요.")).toBeVisible();
  const save = dialog.getByRole("button", { name: "바꾸기", exact: true });
  await expect(save).toHaveAccessibleDescription("바뀐 것이 없어요.");
  await dialog.getByLabel("인원").fill("20001");
  await expect(dialog.getByText(/자리가 모자라요/)).toBeVisible();
  await expectAccessible(page);
  await save.click();
  await expect(dialog.getByRole("alert")).toContainText("자리가 모자라요");
  await dialog.getByLabel("인원").fill("많이");
  await expect(dialog.getByLabel("인원")).toHaveAccessibleDescription(/1명 이상의 숫자/);
  await dialog.getByLabel("인원").fill("15,000");
  await dialog.getByLabel("시작").fill(`${dayFromNow(99)}T13:00`);
  await dialog.getByLabel("끝").fill(`${dayFromNow(99)}T14:00`);
  await expect(dialog.getByText(/50,000명까지 들어갈 수 있어요/)).toBeVisible();
  expect((await desk.change(moved?.id ?? "", { name: "이사 모임" })).status).toBe(200);
  await save.click();
  await expect(dialog.getByRole("alert")).toContainText("그사이 다른 관리자가 바꿨어요.");
  await page.keyboard.press("Escape");
  await chooseAct(page, "이사 모임", "바꾸기…");
  await dialog.getByLabel("인원").fill("15000");
  await dialog.getByLabel("시작").fill(`${dayFromNow(99)}T13:00`);
  await dialog.getByLabel("끝").fill(`${dayFromNow(99)}T14:00`);
  await save.click();
  await expect(page.getByText("이사 모임 예약을 바꿨어요.")).toBeVisible();
  await expect(bookingRows(page)).toContainText("13:00–14:00");
  expect(await roomAtTen(shared.call, 99)).toBe(20_000);
});

test("cancelling a confirmed booking tells how many places come back in how many slots, and gives them back", async ({
  chair: { page },
  council,
  shared,
}) => {
  const desk = await bookingDeskOf(shared.call);
  const [one] = await askForPlaces(shared.call, { names: ["취소 모임"], day: 100, people: 700 });
  await desk.confirm(one?.id ?? "");
  expect(await roomAtTen(shared.call, 100)).toBe(49_300);
  await openBookings(page, "취소 모임", "&status=all");
  await chooseAct(page, "취소 모임", "취소…");
  const question = page.getByRole("alertdialog", { name: "취소 모임 예약을 취소할까요?" });
  await expect(question.getByRole("definition")).toHaveText(["700자리", "6칸"]);
  await expect(question).toContainText("되돌릴 수 없어요.");
  await expectAccessible(page);
  await question.getByRole("button", { name: "예약 취소" }).click();
  await expect(bookingRows(page)).toContainText("취소");
  await expect(page.getByRole("button", { name: "취소 모임 예약에 할 일" })).toHaveCount(0);
  expect(await roomAtTen(shared.call, 100)).toBe(50_000);
  expect((await council.ask("/audit?action=booking.cancelled")).text).toContain("취소 모임");
});

async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab"): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 20 && !(await isThere()); presses += 1) await page.keyboard.press(key);
  await expect(target).toBeFocused();
}
