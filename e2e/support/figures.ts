import type { Locator } from "@playwright/test";

/** The number that stands under a name, such as "확정 해제" in the preview of a reset. */
export function figure(within: Locator, name: string): Locator {
  const term = within
    .page()
    .getByRole("term")
    .filter({ hasText: new RegExp(`^${name}$`) });
  return within.locator("dl > div").filter({ has: term }).getByRole("definition");
}
