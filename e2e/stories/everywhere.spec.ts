import { expectAccessible, settleColours } from "../support/accessible.ts";
import { DESKTOP } from "../support/person.ts";
import { expect, test } from "../support/story.ts";

test("the language changes on the spot and stays with every link", async ({ minji }) => {
  const { page } = minji;
  await page.goto("/me");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/me$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1, name: "My bookings" })).toBeVisible();
  await page.getByRole("link", { name: "Lockers", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "2026-2 Informatics lockers" })).toBeVisible();
  await page.getByRole("link", { name: /한국어/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "2026-2학기 정보대학 사물함" })).toBeVisible();
});

test("the theme follows the device until it is chosen, and the choice stays", async ({ minji }) => {
  const { page } = minji;
  const background = async () => {
    await settleColours(page);
    return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  };
  await page.goto("/");
  const light = await background();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.getByRole("button", { name: "밝은 화면과 어두운 화면 바꾸기" }).click();
  await expect.poll(background).toBe(light);
  await page.reload();
  expect(await background()).toBe(light);
  await page.getByRole("button", { name: "밝은 화면과 어두운 화면 바꾸기" }).click();
  await expect.poll(background).toBe(dark);
});

test("an unknown address says so in the language of its path, and leads home", async ({ minji }) => {
  const { page } = minji;
  minji.trouble.expectMissingPage();
  for (const [path, heading, home, language] of [
    ["/no-such-page", "페이지를 찾을 수 없어요", "처음 화면으로", "ko"],
    ["/en/no-such-page", "Page not found", "Go home", "en"],
  ] as const) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expectAccessible(page);
    await page.getByRole("link", { name: home }).click();
    await expect(page).toHaveURL(language === "ko" ? /\/$/ : /\/en$/);
  }
});

test("the first Tab skips the menus, and a question gives the focus back to what opened it", async ({ minji }) => {
  const { page } = minji;
  const phone = await minji.elsewhere();
  await phone.hold(603);
  await phone.confirm(603);
  await page.goto("/me");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "본문으로 건너뛰기" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  const opener = page.getByRole("button", { name: "사물함 반납하기" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const question = page.getByRole("alertdialog");
  await expect(question.getByRole("button", { name: "계속 쓰기" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(opener).toBeFocused();
});

test("on a desk the menu is at the top, the lockers stand in two columns, and holding works alike", async ({
  arrives,
}) => {
  const { page, lockers } = await arrives.student({ viewport: DESKTOP });
  await lockers.open();
  const top = async (number: number) => (await lockers.door(number).boundingBox())?.y ?? 0;
  expect(await top(101)).toBe(await top(104));
  await lockers.hold(104);
  await lockers.confirm(104);
  await page.getByRole("navigation", { name: "주 메뉴" }).getByRole("link", { name: "내 예약" }).click();
  await expect(page.getByRole("region", { name: "내 사물함 104번" })).toBeVisible();
});

test("nothing moves under a finger: doors stay where they are while others hold, confirm and are told", async ({
  minji,
  seojun,
}) => {
  const { lockers } = minji;
  await lockers.open();
  const places = () =>
    minji.page.evaluate(() =>
      [...document.querySelectorAll("[data-locker]")].map((door) => {
        const { x, y, width, height } = door.getBoundingClientRect();
        return [x, y, width, height].map(Math.round).join(" ");
      }),
    );
  const before = await places();
  expect(before).toHaveLength(22);
  const rival = await seojun.elsewhere();
  await rival.hold(101);
  await lockers.shows(101, "held");
  expect(await places()).toEqual(before);
  await rival.confirm(101);
  await lockers.shows(101, "taken");
  await lockers.door(101).click({ force: true });
  await expect(minji.page.getByRole("alert").filter({ hasText: "102번은 비어 있어요." })).toBeVisible();
  expect(await places()).toEqual(before);
});

test("the page to try the REST calls works under the same strict policy", async ({ arrives }) => {
  const { page } = await arrives.student({ signedIn: false, viewport: DESKTOP });
  await page.goto("/api/docs");
  await page.getByRole("button", { name: /^GET \/rounds\b/ }).click();
  await page.getByRole("button", { name: "Execute" }).click();
  await expect(page.getByText("2026-2학기 정보대학 사물함").first()).toBeVisible();
});
