import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessibleNow, showIn, THEMES } from "../support/accessible.ts";
import type { Council } from "../support/council.ts";
import { deskScreens } from "../support/desk-screens.ts";
import type { Call } from "../support/http.ts";
import { signUp } from "../support/people.ts";
import type { Elsewhere, Language, Person } from "../support/person.ts";
import { DESKTOP } from "../support/person.ts";
import { pressesOf } from "../support/presses.ts";
import type { Screen, Stage } from "../support/screen.ts";
import type { Arrivals } from "../support/story.ts";
import { expect, test } from "../support/story.ts";
import { studentScreens } from "../support/student-screens.ts";

/** The pictures that somebody looks at before a release; not kept in the repository. */
const PICTURES = join(import.meta.dirname, "..", "test-results", "screens");
// The pictures tell what was seen; traces of so many looks of axe would take a third of the time.
test.use({ trace: "off" });
// Each looks at one screen and needs no other: whoever is free takes the next.
test.describe.configure({ mode: "parallel" });

const NARROW = { width: 360, height: 780 };
/** What is left of a desktop's width at a zoom of 400 % (WCAG 1.4.10), and of 640 px at 200 %. */
const ZOOMED = { width: 320, height: 700 };
const LANGUAGES = ["ko", "en"] as const;
const product = { ko: "선착", en: "Seonchak" } as const;

for (const screen of [...studentScreens, ...deskScreens]) {
  for (const language of LANGUAGES) {
    test(`${screen.name} in ${language}: named, fits a phone and a zoomed window, axe finds nothing`, async ({
      arrives,
      council,
      shared,
    }) => {
      await fillSomeLockers(shared.call, council);
      const { person, press } = await visitor(arrives, screen, language);
      const { page } = person;
      const stage: Stage = { page, language, council, press, call: shared.call };
      await screen.before?.(stage);
      await page.goto(language === "ko" ? screen.path : `/en${screen.path}`);
      await expect(page).toHaveTitle(`${screen.title[language]} · ${product[language]}`);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      if (screen.heading) await expect(page.getByRole("heading", { level: 1 })).toHaveText(screen.heading[language]);
      await expect(page.getByText(language === "ko" ? "불러오고 있어요" : "Loading", { exact: true })).toHaveCount(0);
      await screen.show?.(stage);
      await fitsIn(page, ZOOMED);
      for (const viewport of [NARROW, DESKTOP]) {
        await fitsIn(page, viewport);
        for (const theme of THEMES) {
          await showIn(page, theme);
          await page.screenshot({ path: join(PICTURES, `${screen.name}-${viewport.width}-${language}-${theme}.png`) });
          // Both themes where screens are most crowded; the rest differs in words or in room only.
          if (theme === "light" ? viewport === NARROW || language === "ko" : viewport === NARROW && language === "ko")
            await expectAccessibleNow(page);
        }
      }
    });
  }
}

/** Nothing may have to be pushed sideways to be read. */
async function fitsIn(page: Page, viewport: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(viewport);
  const widths = () =>
    page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  const [scrolled = 0, shown = 0] = await widths();
  expect(scrolled, `width at ${viewport.width} px`).toBeLessThanOrEqual(shown);
}

async function visitor(
  arrives: Arrivals,
  { who }: Screen,
  language: Language,
): Promise<{ person: Person; press: Elsewhere | null }> {
  const being = { language, viewport: NARROW, name: language === "ko" ? "김민지" : "Minji Kim" };
  if (who === "admin") return { person: await arrives.administrator(being), press: null };
  const student = await arrives.student({ ...being, signedIn: who === "student" });
  return { person: student, press: who === "student" ? await student.elsewhere() : null };
}

/** A board as on a busy afternoon: some held, some taken, one broken, one kept by the council. */
async function fillSomeLockers(call: Call, council: Council): Promise<void> {
  for (const [number, isConfirmed] of [
    [101, true],
    [105, false],
    [201, true],
    [401, true],
    [503, false],
  ] as const) {
    const press = pressesOf(call, await signUp(call, "이서준"));
    await press.hold(number);
    if (isConfirmed) await press.confirm(number);
  }
  await council.setCondition(202, "broken", "문이 안 닫혀요");
  await council.setCondition(304, "reserved");
}
