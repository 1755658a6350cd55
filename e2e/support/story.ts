import { expect } from "@playwright/test";
import { launchBrowser } from "./browser.ts";
import type { Council } from "./council.ts";
import { councilOf } from "./council.ts";
import type { Being, Person, StudentPerson } from "./person.ts";
import { administratorArrives, studentArrives } from "./person.ts";
import type { Product } from "./product.ts";
import { test as base } from "./test.ts";

export type Arrivals = {
  student(being?: Being, product?: Product): Promise<StudentPerson>;
  administrator(being?: Being, product?: Product): Promise<Person>;
};

type Story = {
  /** The council at work by REST. Each story begins with every locker free and the round open. */
  council: Council;
  /** People with browsers; at the end none of their pages may have complained. */
  arrives: Arrivals;
  /** Two students with phones, and the council's chair at a desk, all signed in. */
  minji: StudentPerson;
  seojun: StudentPerson;
  chair: Person;
};

export const test = base.extend<Story>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed.
    async ({}, use) => {
      const browser = await launchBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: "worker", timeout: 360_000 },
  ],

  council: async ({ shared }, use) => {
    const council = await councilOf(shared.call);
    await council.startAfresh();
    await use(council);
  },

  arrives: async ({ browser, shared, council: _begun }, use, testInfo) => {
    const people: Person[] = [];
    const keep = <Someone extends Person>(person: Someone): Someone => {
      people.push(person);
      return person;
    };
    await use({
      student: async (being = {}, product = shared) => keep(await studentArrives(browser, product, being)),
      administrator: async (being = {}, product = shared) => keep(await administratorArrives(browser, product, being)),
    });
    const failed = testInfo.status !== testInfo.expectedStatus;
    for (const [at, { context, page }] of people.entries()) {
      if (failed)
        await testInfo.attach(`person ${at + 1}`, { body: await page.screenshot(), contentType: "image/png" });
      await context.close();
    }
    expect(people.flatMap(({ trouble }) => trouble.lines)).toEqual([]);
  },

  minji: async ({ arrives }, use) => use(await arrives.student({ name: "김민지" })),
  seojun: async ({ arrives }, use) => use(await arrives.student({ name: "이서준" })),
  chair: async ({ arrives }, use) => use(await arrives.administrator()),
});

export { expect } from "@playwright/test";
