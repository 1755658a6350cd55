import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { dayFromNow } from "../support/booking-presses.ts";
import type { Language } from "../support/person.ts";
import { expect, test } from "../support/story.ts";

const words = {
  ko: {
    path: "/exams",
    start: "시작",
    people: "인원",
    name: "예약 이름",
    send: "예약 보내기",
    fits: /들어갈 수 있어요/,
    noName: /60자 안으로/,
    sent: "예약을 보냈어요",
    toMine: "내 예약 보기",
    waiting: "확정 기다리는 중",
    change: "바꾸기",
    changing: "예약 바꾸기",
    changed: "기말고사 예약을 바꿨어요.",
    cancel: "예약 취소",
    cancelling: "이 예약을 취소할까요?",
    keep: "그대로 두기",
    reallyCancel: "예약 취소하기",
    past: "지난 시험 예약",
    was: "취소했어요",
    hold: "자리 잡기",
    confirm: "예약 확정하기",
    confirmed: "예약을 확정했어요",
    holdSheet: "기말고사 예약을 확정해 주세요",
    count: "명",
  },
  en: {
    path: "/en/exams",
    start: "Start",
    people: "People",
    name: "Name of the booking",
    send: "Send booking",
    fits: /This fits/,
    noName: /up to 60 characters/,
    sent: "Your booking is sent",
    toMine: "See my bookings",
    waiting: "Waiting for a decision",
    change: "Change",
    changing: "Change the booking",
    changed: "기말고사 was changed.",
    cancel: "Cancel booking",
    cancelling: "Cancel this booking?",
    keep: "Keep it",
    reallyCancel: "Cancel booking",
    past: "Past exam bookings",
    was: "Cancelled",
    hold: "Hold places",
    confirm: "Confirm booking",
    confirmed: "Your booking is confirmed",
    holdSheet: "Please confirm 기말고사",
    count: " people",
  },
} as const;

const NAME = "기말고사";
const STOPS_MAX = 120;

/** Presses Tab until focus is there: whatever cannot be reached so, nobody without a mouse can use. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  const isThere = () => place.evaluate((element) => element === document.activeElement);
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    if (await isThere()) return;
    await page.keyboard.press("Tab");
  }
  await expect(place, `reached by ${STOPS_MAX} presses of Tab`).toBeFocused();
}

async function typeOver(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

/** No finger and no mouse ever touched the page. */
async function countPointers(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const count = () => sessionStorage.setItem("pointers", String(Number(sessionStorage.getItem("pointers")) + 1));
    for (const kind of ["pointerdown", "mousedown", "touchstart"]) addEventListener(kind, count, true);
  });
  return () => page.evaluate(() => Number(sessionStorage.getItem("pointers")));
}

/** Two neighbouring days of one month that can be booked, and the key that leads from one to the other. */
function neighbours(): { from: string; to: string; key: "ArrowRight" | "ArrowLeft" } {
  const [before, from, after] = [dayFromNow(4), dayFromNow(5), dayFromNow(6)];
  const isLastOfMonth = from.slice(0, 7) !== after.slice(0, 7);
  return isLastOfMonth ? { from, to: before, key: "ArrowLeft" } : { from, to: after, key: "ArrowRight" };
}

/** Chooses the day beside by its arrow key, a later start, and 30 people. */
async function chooseTime(page: Page, language: Language): Promise<void> {
  const t = words[language];
  const { from, to, key } = neighbours();
  await tabTo(page, page.locator(`[data-day="${from}"]`));
  await page.keyboard.press(key);
  const day = page.locator(`[data-day="${to}"]`);
  await expect(day).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`day=${to}`));
  await expect(day).toHaveAttribute("aria-pressed", "true");
  const start = page.getByLabel(t.start, { exact: true });
  const before = Number(await start.inputValue());
  await tabTo(page, start);
  await page.keyboard.press("ArrowDown");
  await expect.poll(async () => Number(await start.inputValue())).toBeGreaterThan(before);
  await typeOver(page, page.getByLabel(t.people, { exact: true }), "30");
  await expect(page.getByText(t.fits)).toBeVisible();
}

/** Sends the form without a name, is told at that field, and sends it again from there. */
async function send(page: Page, language: Language, button: string): Promise<void> {
  const t = words[language];
  await tabTo(page, page.getByRole("button", { name: button, exact: true }));
  await page.keyboard.press("Enter");
  const name = page.getByLabel(t.name, { exact: true });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(t.noName);
  await page.keyboard.type(NAME);
  await page.keyboard.press("Enter");
}

for (const language of ["ko", "en"] as const) {
  const t = words[language];

  test(`a student books, changes and cancels by keyboard alone, in ${language}`, async ({ arrives }) => {
    const { page } = await arrives.student({ language });
    const pointers = await countPointers(page);
    await page.goto(`${t.path}/mock-exam?day=${neighbours().from}`);
    await chooseTime(page, language);
    await send(page, language, t.send);
    await expect(page.getByRole("heading", { name: t.sent })).toBeFocused();
    await tabTo(page, page.getByRole("link", { name: t.toMine }));
    await page.keyboard.press("Enter");

    const card = page.getByRole("region", { name: `${NAME}, ${t.waiting}` });
    await expect(card).toBeFocused();
    await expect(card).toMatchAriaSnapshot(`
      - heading /\\d+:\\d+–\\d+:\\d+/ [level=2]
      - button "${t.change}"
      - button "${t.cancel}"
    `);
    const change = card.getByRole("button", { name: t.change, exact: true });
    await tabTo(page, change);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: t.changing });
    await expect(dialog.getByLabel(t.name)).toBeFocused();
    await typeOver(page, dialog.getByLabel(t.people, { exact: true }), "45");
    await page.keyboard.press("Enter");
    await expect(page.getByText(t.changed)).toBeVisible();
    await expect(change).toBeFocused();
    await expect(card).toContainText(`45${t.count}`);

    const cancel = card.getByRole("button", { name: t.cancel, exact: true });
    await tabTo(page, cancel);
    await page.keyboard.press("Enter");
    const question = page.getByRole("alertdialog", { name: t.cancelling });
    await expect(question.getByRole("button", { name: t.keep })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(cancel).toBeFocused();
    await page.keyboard.press("Enter");
    await tabTo(page, question.getByRole("button", { name: t.reallyCancel }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: t.past })).toMatchAriaSnapshot(`
      - list:
        - listitem:
          - paragraph: /${NAME} · ${t.was}/
    `);
    // The card is gone, and with it what had focus.
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    expect(await pointers()).toBe(0);
  });

  test(`a student holds places and confirms them by keyboard alone, in ${language}`, async ({ arrives }) => {
    const { page } = await arrives.student({ language });
    const pointers = await countPointers(page);
    await page.goto(`${t.path}/lab-exam?day=${neighbours().from}`);
    await chooseTime(page, language);
    await send(page, language, t.hold);
    const sheet = page.getByRole("dialog", { name: t.holdSheet });
    await expect(sheet).toBeFocused();
    await expect(sheet.getByRole("timer")).toHaveText(/14|15/);
    await expectAccessible(page);
    await tabTo(page, sheet.getByRole("button", { name: t.confirm }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: t.confirmed })).toBeFocused();
    expect(await pointers()).toBe(0);
  });
}
