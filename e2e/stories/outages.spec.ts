import { expectAccessible } from "../support/accessible.ts";
import { pressesOf } from "../support/presses.ts";
import { tellRedis } from "../support/redis.ts";
import { storesOf } from "../support/stores.ts";
import { expect, test } from "../support/story.ts";

test.describe.configure({ timeout: 120_000 });

test("without network the last known state stays, greyed and explained, and everything comes back by itself", async ({
  minji,
  seojun,
}) => {
  const { page, lockers, context, trouble } = minji;
  await lockers.open();
  trouble.expectOutage();
  await context.setOffline(true);
  await expect(page.getByText("인터넷이 끊겼어요. 마지막으로 본 모습이에요.")).toBeVisible();
  await lockers.shows(101, "free");
  await expect(lockers.door(101)).toHaveAttribute("aria-disabled", "true");
  await lockers.door(101).click({ force: true });
  await expect(page.getByRole("alert").filter({ hasText: "인터넷이 끊겨서 지금은 누를 수 없어요." })).toBeVisible();
  await expectAccessible(page);
  const rival = await seojun.elsewhere();
  expect((await rival.hold(102)).status).toBe(201);
  await context.setOffline(false);
  await lockers.isLive();
  await lockers.shows(102, "held");
  await lockers.hold(101);
});

test("the server goes away and comes back: every page says so, keeps what it knows and recovers by itself", async ({
  start,
  arrives,
}) => {
  const product = await start();
  const minji = await arrives.student({}, product);
  const chair = await arrives.administrator({}, product);
  await minji.lockers.open();
  await minji.lockers.hold(301);
  await chair.page.goto("/admin");
  await expect(chair.page.getByText("실시간")).toBeVisible();
  minji.trouble.expectOutage();
  chair.trouble.expectOutage();

  expect(await product.stop()).toBe(0);
  await expect(minji.page.getByText("서버에 닿지 않아요. 계속 다시 시도하고 있어요.")).toBeVisible({ timeout: 20_000 });
  await expect(minji.lockers.holdSheet(301)).toBeVisible();
  await expect(chair.page.getByText("서버에 닿지 않아요.")).toBeVisible({ timeout: 20_000 });
  await expectAccessible(minji.page);
  await expectAccessible(chair.page);

  const next = await start(product.same);
  await expect(minji.page.getByText("서버에 닿지 않아요.")).toBeHidden({ timeout: 30_000 });
  await minji.lockers.isLive();
  await expect(chair.page.getByText("실시간")).toBeVisible({ timeout: 30_000 });
  await minji.lockers.confirm(301);
  const { student } = await minji.elsewhere();
  expect((await pressesOf(next.call, student).confirm(301)).status).toBe(200);
});

test("while only the hold store is away the last state is shown and marked, and presses are explained", async ({
  start,
  arrives,
}) => {
  const product = await start();
  const minji = await arrives.student({}, product);
  await minji.lockers.open();
  minji.trouble.expectOutage();
  const { redisUrl } = await storesOf(product);
  await tellRedis(redisUrl, "SHUTDOWN");
  await minji.lockers.door(101).click();
  await expect(minji.page.getByText(/서버에 닿지 않아요|잠시 예약을 받을 수 없어요|서버의 답을/).first()).toBeVisible();
  await minji.lockers.isLive();
  await expect
    .poll(async () => (await product.call("/api/v1/health")).status, { timeout: 30_000, intervals: [200] })
    .toBe(200);
  await minji.page.reload();
  await minji.lockers.isLive();
  await minji.lockers.shows(102, "free");
});
