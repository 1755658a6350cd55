import { expectAccessible } from "../support/accessible.ts";
import { councilOf } from "../support/council.ts";
import { tellRedis } from "../support/redis.ts";
import { storesOf } from "../support/stores.ts";
import { expect, test } from "../support/story.ts";

test("while the house is not well a round is not opened; the dialog says what to mend, and opens it once it is mended", async ({
  start,
  arrives,
}) => {
  const product = await start();
  const { redisUrl } = await storesOf(product);
  const council = await councilOf(product.call);
  await council.closeRound();
  const { page } = await arrives.administrator({}, product);
  await page.goto("/admin/rounds");
  await tellRedis(redisUrl, "CONFIG", "SET", "maxmemory-policy", "allkeys-lru");
  await page.getByRole("button", { name: "열기…" }).click();
  const opening = page.getByRole("dialog");
  await expect(opening.getByText("지금은 열 수 없어요")).toBeVisible();
  await expect(opening).toContainText("maxmemory-policy를 noeviction으로");
  await expect(opening.getByRole("button", { name: "지금 열기" })).toHaveAttribute("aria-disabled", "true");
  await expectAccessible(page);
  // Nor over REST; what calms things down is never refused.
  const times = { closes_at: new Date(Date.now() + 3_600_000), expires_at: new Date(Date.now() + 7_200_000) };
  await expect(council.ask(`/rounds/${await council.roundId()}/open`, { body: times })).rejects.toThrow(
    /503.*HOUSE_UNWELL.*"unwell":\["redis"\]/,
  );

  await tellRedis(redisUrl, "CONFIG", "SET", "maxmemory-policy", "noeviction");
  await expect(opening.getByText("지금은 열 수 없어요")).toBeHidden();
  const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  await opening.getByLabel("마감하는 때").fill(`${inTwoDays}T18:00`);
  await opening.getByRole("button", { name: "지금 열기" }).click();
  await expect(page.getByRole("region", { name: "2026-2학기 정보대학 사물함" })).toContainText("열림");
});
