import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import type { Council } from "../support/council.ts";
import { councilOf } from "../support/council.ts";
import { expectInvariantsHold } from "../support/invariants.ts";
import type { Card } from "../support/people.ts";
import { newCard, signInBody } from "../support/people.ts";
import { at, listAt, numberAt } from "../support/read.ts";
import { expect, test } from "../support/story.ts";
import { tallyOf } from "../support/tally.ts";

const SIZE = 500;

/** What a council's spreadsheet saves; Excel has eaten the phones' zeros. */
function fileOf(name: string, cards: Card[], more: string[] = []) {
  const rows = cards.map((card) => `${card.studentNumber},${card.name},${card.phoneNumber.slice(1)},26기`);
  const text = ["학번,이름,전화번호,소속", ...rows, ...more].join("\r\n");
  return { name, mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${text}`) };
}

async function bring(page: Page, file: ReturnType<typeof fileOf>): Promise<Locator> {
  await page.getByRole("button", { name: "파일 가져오기…" }).click();
  const dialog = page.getByRole("dialog", { name: "명단 파일 가져오기" });
  await dialog.getByLabel("명단 파일").setInputFiles(file);
  return dialog;
}

/** The numbers of the preview, in the order shown. */
const numbersIn = (dialog: Locator) => dialog.getByRole("definition");

async function setPolicy(council: Council, policy: "open" | "roster"): Promise<void> {
  const { body } = await council.ask("/settings");
  const keys = Object.keys(Object(body)).filter((key) => !/^(logo_url|last_change|.*_count)$/.test(key));
  const settings = Object.fromEntries(keys.map((key) => [key, at(body, key)]));
  await council.ask("/settings", { method: "PUT", body: { ...settings, registration_policy: policy } });
}

test("500 students come from a file with three broken lines, a second file shows its difference, and is rolled back", async ({
  start,
  arrives,
}) => {
  const product = await start();
  const council = await councilOf(product.call);
  const { page } = await arrives.administrator({}, product);
  const cards = Array.from({ length: SIZE - 3 }, () => newCard("김민지"));
  const [first = newCard(), second = newCard()] = cards;
  const late = newCard("이서준");
  const broken = [
    `${late.studentNumber.slice(1)},이서준,,26기`,
    `${newCard().studentNumber},김,,26기`,
    `${newCard().studentNumber},박하나,12,26기`,
  ];

  await page.goto("/admin/roster");
  const dialog = await bring(page, fileOf("봄 명단.csv", cards, broken));
  await expect(dialog.getByRole("heading", { name: "고쳐야 할 줄 3개" })).toBeVisible();
  await expect(numbersIn(dialog)).toHaveText([String(SIZE - 3), "0", "0", "0"]);
  await expect(dialog.getByRole("button", { name: "가져오기", exact: true })).toHaveAttribute("aria-disabled", "true");
  await expectAccessible(page);
  await dialog
    .getByLabel(`${SIZE - 1}번째 줄의 내용`)
    .fill(`${late.studentNumber},이서준,${late.phoneNumber.slice(1)},26기`);
  await dialog.getByRole("button", { name: "고친 것 확인" }).click();
  await expect(dialog.getByRole("heading", { name: "고쳐야 할 줄 2개" })).toBeVisible();
  await expect(numbersIn(dialog).first()).toHaveText(String(SIZE - 2));
  await dialog.getByRole("checkbox", { name: "고치지 않은 줄은 빼고 가져오기" }).check();
  await dialog.getByRole("button", { name: "가져오기", exact: true }).click();
  await expect(page.getByText(`명단을 가져왔어요. 추가 ${SIZE - 2} · 바뀜 0 · 빠짐 0`)).toBeVisible();
  await expect(page.getByRole("option", { name: `26기 (${SIZE - 2}명)` })).toBeAttached();

  // Only who is listed gets in, with all that the roster has of them.
  await setPolicy(council, "roster");
  const login = (card: Card) => product.call("/api/v1/auth/login", { body: signInBody(card) });
  const answers = [await login(newCard()), await login({ ...first, phoneNumber: "01000000000" }), await login(first)];
  expect(tallyOf(answers)).toEqual({ "401 NOT_ON_ROSTER": 1, "401 IDENTITY_MISMATCH": 1, "201": 1 });

  await page.reload();
  const next = [{ ...second, name: "김민주" }, ...cards.slice(2), late, newCard("최유진")];
  const diff = await bring(page, fileOf("가을 명단.csv", next));
  await expect(numbersIn(diff)).toHaveText(["1", "1", "1", String(SIZE - 4)]);
  await expect(diff.getByText("등록한 학생 1명이 더는 로그인할 수 없게 돼요.")).toBeVisible();
  await diff.getByText("바뀌는 학생 1명").click();
  await expect(diff.getByText("김민지 → 김민주")).toBeVisible();
  await diff.getByText("빠지는 학생 1명").click();
  await expect(diff.getByRole("listitem").filter({ hasText: first.studentNumber })).toBeVisible();
  await expectAccessible(page);
  await diff.getByRole("button", { name: "가져오기", exact: true }).click();
  await expect(page.getByText("명단을 가져왔어요. 추가 1 · 바뀜 1 · 빠짐 1")).toBeVisible();
  expect(tallyOf([await login(first)])).toEqual({ "401 NOT_ON_ROSTER": 1 });

  await page.getByRole("button", { name: "되돌리기…" }).click();
  const question = page.getByRole("dialog", { name: "‘가을 명단.csv’ 가져오기를 되돌릴까요?" });
  await expect(question).toContainText("추가한 1명을 빼고, 바꾼 1명을 예전대로 고치고, 뺐던 1명을 다시 넣어요.");
  await expectAccessible(page);
  await question.getByRole("button", { name: "되돌리기" }).click();
  const done = page.getByRole("dialog", { name: "명단을 되돌렸어요" });
  await expect(done).toContainText("3명을 예전대로 했어요.");
  await done.getByRole("button", { name: "닫기" }).first().click();
  expect((await login(first)).status).toBe(200);
  expect(numberAt((await council.ask("/roster")).body, "total")).toBe(SIZE - 2);
});

test("who has a locker and is not listed is shown, is put on the roster, or leads to the locker", async ({
  start,
  arrives,
}) => {
  const product = await start();
  const council = await councilOf(product.call);
  const chair = await arrives.administrator({}, product);
  const minji = await (await arrives.student({ name: "김민지" }, product)).elsewhere();
  const seojun = await (await arrives.student({ name: "이서준" }, product)).elsewhere();
  await minji.hold(101);
  await minji.confirm(101);
  await seojun.hold(102);
  const { page } = chair;
  await page.goto("/admin/roster");
  await expect(page.getByText("명단이 비어 있어요.")).toBeVisible();
  await expect(page.getByRole("region", { name: "명단에 없는 사용자" })).toHaveCount(0);

  // One by hand: a number that is wrong is told at its field.
  await page.getByRole("button", { name: "한 명 넣기…" }).click();
  const dialog = page.getByRole("dialog", { name: "명단에 한 명 넣기" });
  await dialog.getByLabel("학번").fill("2026");
  await dialog.getByLabel("이름").fill("최유진");
  await dialog.getByRole("button", { name: "저장" }).click();
  await expect(dialog.getByLabel("학번")).toHaveAccessibleDescription(/숫자 10자리/);
  await expectAccessible(page);
  await dialog.getByLabel("학번").fill(newCard().studentNumber);
  await dialog.getByRole("button", { name: "저장" }).click();
  await expect(page.getByText("최유진 학생을 명단에 적었어요.")).toBeVisible();

  const strays = page.getByRole("region", { name: "명단에 없는 사용자" });
  await expect(strays.getByRole("listitem")).toHaveCount(2);
  await expect(strays).toContainText("101번 사용 중");
  await expect(strays).toContainText("102번 잡는 중");
  await expectAccessible(page);
  await strays.getByRole("button", { name: "김민지 명단에 넣기" }).click();
  await expect(strays.getByRole("listitem")).toHaveCount(1);
  await strays.getByRole("link", { name: "102번 사물함 정리" }).click();
  await expect(page).toHaveURL(/\/admin\/lockers\?search=102$/);
  expect(listAt((await council.ask("/roster/strays")).body, "rows")).toHaveLength(1);
  await expectInvariantsHold(product);
});
