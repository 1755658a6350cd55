import { test as base } from "@playwright/test";
import { expectInvariantsHold } from "./invariants.ts";
import type { Product, ProductOptions } from "./product.ts";
import { removeData, START_LIMIT_MS, startProduct } from "./product.ts";

/** Starts a product for this test alone; it is stopped and its data removed at the test's end. */
export type Start = (options?: ProductOptions) => Promise<Product>;

/**
 * `shared` is one product for a worker's whole life, for tests that do not disturb each other; after a failed test the
 * next one gets a new worker, and with it a new product.
 */
export const test = base.extend<{ start: Start }, { shared: Product }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed.
    async ({}, use) => {
      const product = await startProduct();
      await use(product);
      // Whatever all these tests did together, the promises of DESIGN 4 still hold.
      await expectInvariantsHold(product);
      await product.stop();
      await removeData(product.dataDir);
    },
    { scope: "worker", timeout: START_LIMIT_MS },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: see above.
  start: async ({}, use, testInfo) => {
    const products: Product[] = [];
    await use(async (options) => {
      const product = await startProduct(options);
      products.push(product);
      return product;
    });
    for (const [at, product] of products.entries()) {
      await product.stop();
      if (testInfo.status !== testInfo.expectedStatus)
        await testInfo.attach(`server ${at + 1}`, { body: product.output(), contentType: "text/plain" });
    }
    for (const dataDir of new Set(products.map((product) => product.dataDir))) await removeData(dataDir);
  },
});

export { expect } from "@playwright/test";
