import { expectAccessible } from "../support/accessible.ts";
import { expect, test } from "../support/story.ts";

const SOON_MS = 12_000;
const HOUR_MS = 3_600_000;

test("before opening everything is there but nothing can be pressed; the open page switches over by itself", async ({
  minji,
  seojun,
  council,
}) => {
  const opensAt = new Date(Date.now() + SOON_MS);
  await council.openRound({ opensAt });
  await Promise.all([minji.lockers.open(), seojun.page.goto("/")]);
  const opening = minji.page.getByRole("region", { name: "열리는 시각" });
  await expect(opening.getByRole("timer")).toBeVisible();
  await expect(minji.lockers.door(101)).toHaveAttribute("aria-disabled", "true");
  await minji.lockers.door(101).click({ force: true });
  await expect(minji.page.getByRole("alert").filter({ hasText: "아직 열리지 않았어요" })).toBeVisible();
  const card = seojun.page.getByRole("region", { name: "2026-2학기 정보대학 사물함" });
  await expect(card.getByText("곧 열려요")).toBeVisible();
  expect((await (await seojun.elsewhere()).hold(101)).reason).toBe("ROUND_NOT_OPEN");
  expect(Date.now()).toBeLessThan(opensAt.getTime());

  await expect(opening).toContainText("지금 열렸어요", { timeout: SOON_MS + 5_000 });
  await expect(minji.lockers.door(101)).toHaveAttribute("aria-disabled", "false");
  await minji.lockers.hold(101);
  await expect(card.getByText("열렸어요", { exact: true })).toBeVisible();
  await card.getByRole("link", { name: "사물함 고르기" }).click();
  await seojun.lockers.shows(101, "held");
});

test("the waiting screen is accessible while it counts down", async ({ minji, council }) => {
  await council.openRound({ opensAt: new Date(Date.now() + HOUR_MS) });
  await minji.lockers.open();
  await expect(minji.page.getByRole("region", { name: "열리는 시각" })).toBeVisible();
  await expectAccessible(minji.page);
  await minji.page.goto("/");
  await expect(minji.page.getByText("곧 열려요")).toBeVisible();
  await expectAccessible(minji.page);
});

test("a pause shows its notice on every open page, in its language, and presses go on when it is over", async ({
  minji,
  arrives,
  council,
}) => {
  const emily = await arrives.student({ name: "Emily", language: "en" });
  await Promise.all([minji.lockers.open(), emily.lockers.open()]);
  await council.pauseRound("6층 전기가 나갔어요. 10분만 기다려 주세요.", "No power on floor 6. Ten minutes, please.");
  await expect(minji.page.getByText("6층 전기가 나갔어요.")).toBeVisible();
  await expect(emily.page.getByText("No power on floor 6.")).toBeVisible();
  await expect(minji.lockers.door(101)).toHaveAttribute("aria-disabled", "true");
  await expectAccessible(minji.page);
  await council.resumeRound();
  await expect(minji.page.getByText("6층 전기가 나갔어요.")).toBeHidden();
  await minji.lockers.hold(101);
  await emily.lockers.shows(101, "held");
});

test("who held before a pause may still confirm", async ({ minji, council }) => {
  await minji.lockers.open();
  await minji.lockers.hold(102);
  await council.pauseRound("잠시만요.", "One moment.");
  await expect(minji.page.getByText("잠시만요.")).toBeVisible();
  await minji.lockers.confirm(102);
});

test("after closing nobody can hold any more, who held in time confirms, and what is mine stays", async ({
  minji,
  seojun,
  council,
}) => {
  await Promise.all([minji.lockers.open(), seojun.lockers.open()]);
  await minji.lockers.hold(102);
  await council.closeRound();
  await expect(seojun.page.getByText("마감", { exact: true })).toBeVisible();
  await expect(seojun.lockers.door(103)).toHaveAttribute("aria-disabled", "true");
  await seojun.lockers.door(103).click({ force: true });
  await expect(seojun.page.getByRole("alert").filter({ hasText: "신청이 끝났어요." })).toBeVisible();
  await expectAccessible(seojun.page);
  await minji.lockers.confirm(102);
  await seojun.lockers.shows(102, "taken");
  await seojun.page.goto("/");
  await expect(seojun.page.getByRole("link", { name: "사물함 보기" })).toBeVisible();
});
