import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Asserts that axe finds nothing on what is shown now, in both themes; open dialogs included. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of THEMES) {
    await showIn(page, theme);
    await expectAccessibleNow(page);
  }
  await showIn(page, "light");
}

export async function expectAccessibleNow(page: Page): Promise<void> {
  await scrollDoorsClear(page);
  // Legacy mode spares a second page for each look; there are no frames of other hosts in which it would see less.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(STANDARDS).analyze();
  const told = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary}`),
  }));
  expect(told, `axe on ${page.url()}`).toEqual([]);
}

/** The theme of the device, which the product follows; colours have changed before anything is measured. */
export async function showIn(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  await settleColours(page);
}

/** Brings whatever is changing its colour or place to its end. */
export function settleColours(page: Page): Promise<void> {
  return page.evaluate(() => {
    // A colour that is inherited begins to change when its parent has ended; a spinner has no end to go to.
    for (let generation = 0; generation < 20; generation++) {
      const running = document
        .getAnimations()
        .filter(
          ({ effect, playState }) => playState !== "finished" && effect?.getComputedTiming().endTime !== Infinity,
        );
      if (running.length === 0) return;
      for (const animation of running) animation.finish();
    }
  });
}

/** A door of which a bar leaves only a sliver is as large as ever: people scroll a little, and so do we before we measure. */
async function scrollDoorsClear(page: Page): Promise<void> {
  await page.evaluate(() => {
    const [step, tries, sliver] = [8, 40, 24];
    const header = document.querySelector("header");
    const upper = header?.getBoundingClientRect().bottom ?? 0;
    const bars = [...document.querySelectorAll("[data-sheet], [data-tab-bar]")].map((bar) =>
      bar.getBoundingClientRect(),
    );
    const lower = Math.min(window.innerHeight, ...bars.filter(({ height }) => height > 0).map(({ top }) => top));
    const isSliver = ({ top, bottom }: DOMRect) => {
      const seen = Math.min(bottom, lower) - Math.max(top, upper);
      return seen > 0 && seen < Math.min(sliver, bottom - top);
    };
    // The council's screens have no bar above; their lists stay where they are.
    const kinds = header ? "[data-locker], main li > button" : "[data-locker]";
    const doors = [...document.querySelectorAll(kinds)];
    for (let i = 0; i < tries && doors.some((door) => isSliver(door.getBoundingClientRect())); i += 1)
      scrollBy(0, step);
  });
}
