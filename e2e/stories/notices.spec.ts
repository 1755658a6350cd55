import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import type { Council } from "../support/council.ts";
import { numberAt } from "../support/read.ts";
import { expect, test } from "../support/story.ts";

const PROMISED_MS = 2_000;

async function versionNow(council: Council): Promise<number> {
  return numberAt((await council.ask("/rounds")).body, "rounds", 0, "version");
}

/** How long until the words are on every one of these pages, each in its own language; at most what is promised. */
async function seenOnAll(pages: { page: Page; words: string }[], sinceMs: number): Promise<number> {
  await Promise.all(
    pages.map(({ page, words }) => page.getByText(words).first().waitFor({ state: "visible", timeout: PROMISED_MS })),
  );
  return Math.round(performance.now() - sinceMs);
}

test("a pause, a postponement and their words are on every open page within two seconds, and go when they are cleared", async ({
  minji,
  seojun,
  arrives,
  council,
}, testInfo) => {
  const [jiwoo, anna] = [await arrives.student(), await arrives.student({ language: "en", signedIn: false })];
  await Promise.all([minji.lockers.open(), seojun.page.goto("/"), jiwoo.page.goto("/me"), anna.page.goto("/en")]);
  await Promise.all([
    expect(seojun.page.getByText("남은 사물함").first()).toBeVisible(),
    expect(jiwoo.page.getByRole("heading", { name: "내 예약" })).toBeVisible(),
    expect(anna.page.getByRole("link", { name: /choose a locker/i })).toBeVisible(),
  ]);
  await minji.lockers.hold(101);
  const korean = [minji, seojun, jiwoo].map(({ page }) => page);
  const all = (ko: string, en: string) => [
    ...korean.map((page) => ({ page, words: ko })),
    { page: anna.page, words: en },
  ];

  let began = performance.now();
  await council.pauseRound("6층 불이 나갔어요.", "No light on floor 6.");
  const pausedMs = await seenOnAll(all("6층 불이 나갔어요.", "No light on floor 6."), began);

  began = performance.now();
  await council.postponeRound("내일 같은 시간에 다시 열어요.", "We open again tomorrow.");
  const postponedMs = await seenOnAll(all("내일 같은 시간에 다시 열어요.", "We open again tomorrow."), began);
  await expect(minji.page.getByRole("region", { name: "열리는 시각" })).toBeVisible();
  await Promise.all([...korean, anna.page].map((page) => expectAccessible(page)));
  // What Minji holds is still hers to confirm.
  await minji.lockers.confirm(101);

  const [version, roundId] = [await versionNow(council), await council.roundId()];
  began = performance.now();
  await council.ask(`/rounds/${roundId}`, { method: "PATCH", body: { version, notice_ko: "", notice_en: "" } });
  await Promise.all(
    [...korean, anna.page].map((page) =>
      page
        .getByText(/내일 같은|We open again/)
        .first()
        .waitFor({ state: "hidden", timeout: PROMISED_MS }),
    ),
  );
  const clearedMs = Math.round(performance.now() - began);
  await testInfo.attach("figures", { body: JSON.stringify({ pausedMs, postponedMs, clearedMs }) });
});

test("words that come while lockers can be pressed lie over the page, and move into it once they are read", async ({
  minji,
  council,
}) => {
  await minji.lockers.open();
  const before = await minji.lockers.door(101).boundingBox();
  const words = { version: await versionNow(council), notice_ko: "301번 문이 뻑뻑해요. 살살 당겨 주세요." };
  await council.ask(`/rounds/${await council.roundId()}`, { method: "PATCH", body: words });
  await expect(minji.page.getByText("301번 문이 뻑뻑해요.")).toBeVisible();
  expect(await minji.lockers.door(101).boundingBox()).toEqual(before);
  await expectAccessible(minji.page);
  await minji.page.getByRole("button", { name: "읽었어요" }).click();
  await expect(minji.page.getByText("301번 문이 뻑뻑해요.")).toBeVisible();
  await expect(minji.page.getByRole("button", { name: "읽었어요" })).toBeHidden();
  // Who comes later finds them in the page.
  await minji.page.reload();
  await expect(minji.page.getByText("301번 문이 뻑뻑해요.")).toBeVisible();
  await expect(minji.page.getByRole("button", { name: "읽었어요" })).toBeHidden();
  await minji.lockers.hold(101);
});
