import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { expectInvariantsHold } from "../support/invariants.ts";
import { BROKEN, goodRow, LOCKER_NUMBERS, listedCard, lockersCsv, rosterCsv } from "../support/new-council.ts";
import type { Card } from "../support/people.ts";
import { newCard, signInBody } from "../support/people.ts";
import { picture } from "../support/pictures.ts";
import { pressesOf } from "../support/presses.ts";
import type { Product } from "../support/product.ts";
import { textAt } from "../support/read.ts";
import { expect, test } from "../support/story.ts";

const MINUTE_MS = 60_000;
/** What it takes to fill in the times and for a student to sign in. */
const READY_MS = 35_000;
const PASSWORD = "the second one's own password";
const ROUND = "2027년 1학기 사물함";

const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
/** As a field of date and time takes it, in Seoul. */
const inSeoul = (atMs: number) => new Date(atMs + 9 * 60 * MINUTE_MS).toISOString().slice(0, 16);

async function describeCouncil(page: Page): Promise<void> {
  await page.goto("/admin");
  await expect(page.getByText("6가지 중 0가지 마침")).toBeVisible();
  await picture(page, "first-day");
  await page.getByRole("link", { name: /학생회 이름과 색 정하기/ }).click();
  await page.getByLabel("이름 (한국어)").fill("정보대학 학생회");
  await page.getByLabel("이름 (영어)").fill("Informatics Council");
  await page.getByRole("button", { name: "파랑" }).click();
  await page.getByLabel("문의할 곳 (한국어)").fill("학생회관 302호로 와 주세요.");
  await page.getByRole("radio", { name: /명단/ }).check();
  await page.getByRole("button", { name: "저장", exact: true }).click();
  await expect(page.getByText("바뀐 것이 없어요.").first()).toBeVisible();
  await page.goto("/admin/settings");
  await expect(page.getByLabel("이름 (한국어)")).toHaveValue("정보대학 학생회");
  await picture(page, "settings");
}

async function bringLockers(page: Page): Promise<void> {
  await page.goto("/admin/locations");
  await page.getByRole("button", { name: "파일 가져오기…" }).first().click();
  const dialog = page.getByRole("dialog", { name: "사물함 파일 가져오기" });
  await dialog.locator("input[type=file]").setInputFiles(file("사물함.csv", lockersCsv()));
  await expect(dialog.getByText("정보관 1층: 새로 만들어요 (4줄 × 5칸)")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "가져오기", exact: true }).click();
  await expect(page.getByText(/40칸을 만들고/)).toBeVisible();
  await page.goto("/admin/locations");
  await expect(page.getByText("정보관 2층").first()).toBeVisible();
  await picture(page, "locations");
}

/** Nothing comes in while rows are broken; two are mended where they are shown, the third is left out. */
async function bringRoster(page: Page): Promise<void> {
  await page.goto("/admin/roster");
  await expect(page.getByText("명단이 비어 있어요.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "파일 가져오기…" }).first().click();
  const dialog = page.getByRole("dialog", { name: "명단 파일 가져오기" });
  await dialog.locator("input[type=file]").setInputFiles(file("명단.csv", rosterCsv()));
  await expect(dialog.getByText("고쳐야 할 줄 3개")).toBeVisible();
  for (const { line, row } of BROKEN) {
    await expect(dialog.getByText(`${line}번째 줄`, { exact: true })).toBeVisible();
    await expect(dialog.getByLabel(`${line}번째 줄의 내용`)).toHaveValue(row);
  }
  const confirm = dialog.getByRole("button", { name: "가져오기", exact: true });
  await expect(confirm).toHaveAttribute("aria-disabled", "true");
  await picture(page, "roster-broken-rows");
  await expectAccessible(page);
  for (const { at, line } of BROKEN.slice(0, 2)) await dialog.getByLabel(`${line}번째 줄의 내용`).fill(goodRow(at));
  await dialog.getByRole("button", { name: "고친 것 확인" }).click();
  await expect(dialog.getByText("고쳐야 할 줄 1개")).toBeVisible();
  await dialog.getByRole("checkbox", { name: /고치지 않은 줄은 빼고/ }).check();
  await confirm.click();
  await expect(page.getByText("명단을 가져왔어요. 추가 499")).toBeVisible();
}

/** The answer is the link, which the chair sends by messenger. */
async function invite(page: Page): Promise<string> {
  await page.goto("/admin/administrators");
  await page.getByRole("button", { name: "관리자 초대…" }).click();
  const dialog = page.getByRole("dialog", { name: "관리자 초대" });
  await dialog.getByLabel("이메일").fill("second@council.test");
  await dialog.getByRole("radio", { name: /^운영자/ }).check();
  await dialog.getByRole("button", { name: "링크 만들기" }).click();
  const sending = page.getByRole("dialog", { name: "링크를 보내 주세요" });
  const link = await sending.getByLabel("초대 링크").inputValue();
  await expect(sending.getByLabel("메신저에 붙여 넣을 글")).toHaveValue(/^정보대학 학생회 사물함/);
  await picture(page, "invitation");
  await sending.getByRole("button", { name: "보냈어요" }).click();
  return link;
}

async function join(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("비밀번호", { exact: true }).fill(PASSWORD);
  await page.getByLabel("비밀번호 한 번 더").fill(PASSWORD);
  await page.getByRole("button", { name: "관리자 되기" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "한눈에" })).toBeVisible();
}

/** Opens at the next full minute that leaves time enough; answers when. */
async function openRound(page: Page): Promise<number> {
  await page.goto("/admin/rounds");
  await page.getByRole("button", { name: "새 회차" }).click();
  const making = page.getByRole("dialog");
  await making.getByLabel("이름 (한국어)").fill(ROUND);
  await making.getByLabel("이름 (영어)").fill("Lockers, spring 2027");
  await making.getByRole("checkbox", { name: /^모든 사물함/ }).check();
  await expect(making.getByText("40칸을 골랐어요.")).toBeVisible();
  await picture(page, "new-round");
  await making.getByRole("button", { name: "초안으로 저장" }).click();
  await page.goto("/admin/rounds");
  await page.getByRole("region", { name: ROUND }).getByRole("button", { name: "열기…" }).click();
  const opening = page.getByRole("dialog");
  const opensAtMs = Math.ceil((Date.now() + READY_MS) / MINUTE_MS) * MINUTE_MS;
  await opening.getByRole("radio", { name: "시간 정해서 열기" }).check();
  await opening.getByLabel("여는 때").fill(inSeoul(opensAtMs));
  await opening.getByLabel("마감하는 때").fill(inSeoul(opensAtMs + 48 * 60 * MINUTE_MS));
  await opening.getByLabel("사용이 끝나는 때").fill(inSeoul(opensAtMs + 120 * 24 * 60 * MINUTE_MS));
  await picture(page, "open-round");
  await opening.getByRole("button", { name: "이 시간에 열기" }).click();
  await expect(page.getByRole("region", { name: ROUND })).toContainText("곧 열려요");
  return opensAtMs;
}

/** Ten more confirm and three still think, in the same minute. */
async function othersPress({ call }: Product): Promise<void> {
  for (const [at, locker] of LOCKER_NUMBERS.slice(1, 14).entries()) {
    const { body } = await call("/api/v1/auth/login-or-register", { body: signInBody(listedCard(at + 1)) });
    const press = pressesOf(call, { token: textAt(body, "access_token") });
    expect((await press.hold(locker)).status).toBe(201);
    if (at < 10) expect((await press.confirm(locker)).status).toBe(200);
  }
}

async function signIn(page: Page, card: Card): Promise<void> {
  await page.goto("/sign-in?next=%2Flockers");
  await page.getByLabel("학번").fill(card.studentNumber);
  await page.getByLabel("이름").fill(card.name);
  await page.getByLabel("전화번호").fill(card.phoneNumber);
  await page.getByLabel("개인정보 수집과 이용에 동의해요").check();
  await page.getByRole("button", { name: "로그인", exact: true }).click();
}

test("two volunteers set an empty council up and run its first round, without a programmer", async ({
  start,
  arrives,
}) => {
  test.setTimeout(300_000);
  const product = await start({ env: { SEED: "empty" } });
  const { page } = await arrives.administrator({}, product);
  await describeCouncil(page);
  await bringLockers(page);
  await bringRoster(page);
  const second = (await arrives.administrator({ signedIn: false }, product)).page;
  await join(second, await invite(page));
  await page.goto("/admin");
  await expect(page.getByText("6가지 중 4가지 마침")).toBeVisible();
  const opensAtMs = await openRound(second);

  const minji = await arrives.student({ signedIn: false }, product);
  await signIn(minji.page, listedCard(0));
  const countdown = minji.page.getByRole("region", { name: "열리는 시각" });
  await expect(countdown.getByRole("timer")).toBeVisible();
  await picture(minji.page, "student-before-opening");
  await expect(minji.lockers.door(101)).toHaveAttribute("aria-disabled", "true");
  await expect(minji.page.getByText("정보대학 학생회").first()).toBeVisible();

  const stranger = await arrives.student({ signedIn: false }, product);
  await signIn(stranger.page, newCard("홍길순"));
  await expect(stranger.page.getByRole("alert").filter({ hasText: "명단에 없는 학번" })).toContainText(
    "학생회관 302호",
  );
  await picture(stranger.page, "student-not-on-roster");
  await expectAccessible(stranger.page);
  expect(Date.now()).toBeLessThan(opensAtMs);

  // Nobody reloads: the page opens by itself, at the server's minute.
  const loads: string[] = [];
  minji.page.on("load", () => loads.push(minji.page.url()));
  await expect(minji.lockers.door(101)).toHaveAttribute("aria-disabled", "false", {
    timeout: opensAtMs - Date.now() + 5_000,
  });
  expect(Date.now()).toBeGreaterThanOrEqual(opensAtMs - 1_000);
  await minji.lockers.hold(101);
  await picture(minji.page, "student-holds");
  await minji.lockers.confirm(101);
  expect(loads).toEqual([]);

  await page.goto("/admin");
  await expect(page.getByText(ROUND).first()).toBeVisible();
  await othersPress(product);
  await expect(page.getByRole("img", { name: /확정이 0칸에서 11칸이 됐고/ })).toBeVisible();
  await picture(page, "overview");
  await expectInvariantsHold(product);
});
