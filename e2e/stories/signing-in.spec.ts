import { expectAccessible } from "../support/accessible.ts";
import { newCard } from "../support/people.ts";
import { expect, test } from "../support/story.ts";

test("a stranger presses a locker, signs in with a wrong number first, and is back at that locker", async ({
  arrives,
}) => {
  const { page, lockers } = await arrives.student({ signedIn: false });
  const card = newCard("박지우");
  await page.goto("/");
  await page.getByRole("link", { name: "사물함 고르기" }).click();
  await lockers.isLive();
  await lockers.door(304).click();
  await expect(page.getByRole("heading", { level: 1, name: "로그인" })).toBeVisible();
  await expect(page.getByText("로그인하면 304번 사물함으로 돌아가요.")).toBeVisible();

  const submit = page.getByRole("button", { name: "로그인", exact: true });
  await submit.click();
  const number = page.getByLabel("학번");
  await expect(number).toBeFocused();
  await expect(number).toHaveAccessibleDescription(/숫자 10자리/);
  await expect(page.getByLabel("이름")).toHaveAccessibleDescription(/2자에서 20자/);
  await expectAccessible(page);

  await number.pressSequentially(card.studentNumber);
  await page.getByLabel("이름").fill(card.name);
  await page.getByLabel("전화번호").pressSequentially(card.phoneNumber);
  await expect(page.getByLabel("전화번호")).toHaveValue(/^010-\d{4}-\d{4}$/);
  await page.getByLabel("개인정보 수집과 이용에 동의해요").check();
  await submit.click();
  await expect(page).toHaveURL(/\/lockers\?round=/);
  const back = page.getByRole("alert").filter({ hasText: "304번" });
  await back.getByRole("button", { name: "304번 잡기" }).click();
  await expect(lockers.holdSheet(304)).toBeVisible();
});

test("a known number with another phone is refused with whom to ask, and nothing that was typed is lost", async ({
  arrives,
  seojun,
}) => {
  const { page } = await arrives.student({ signedIn: false });
  await page.goto("/sign-in?next=%2Fme");
  await page.getByLabel("학번").fill(seojun.card.studentNumber);
  await page.getByLabel("이름").fill(seojun.card.name);
  await page.getByLabel("전화번호").fill("010-9999-9999");
  await page.getByLabel("개인정보 수집과 이용에 동의해요").check();
  const submit = page.getByRole("button", { name: "로그인", exact: true });
  await submit.click();
  await expect(
    page.getByRole("alert").filter({ hasText: "등록된 정보와 달라요. 학생회에 문의해 주세요." }),
  ).toBeVisible();
  await expect(page.getByLabel("이름")).toHaveValue(seojun.card.name);
  await expectAccessible(page);
  await page.getByLabel("전화번호").fill(seojun.card.phoneNumber);
  await submit.click();
  await expect(page).toHaveURL(/\/me$/);
  await expect(page.getByText("이서준 님의 예약이에요.")).toBeVisible();
});

test("in English: signing in leads back to English", async ({ arrives }) => {
  const { page } = await arrives.student({ signedIn: false, language: "en" });
  const card = newCard("Emily Park");
  await page.goto("/en");
  await page.getByRole("link", { name: "Sign in", exact: true }).click();
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByLabel("Student number")).toHaveAccessibleDescription(/10 digits/);
  await expectAccessible(page);
  await page.getByLabel("Student number").fill(card.studentNumber);
  await page.getByLabel("Name", { exact: true }).fill(card.name);
  await page.getByLabel("Phone number").fill(card.phoneNumber);
  await page.getByLabel("I agree to this use of my data").check();
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/en$/);
  await expect(page.getByText("You have no bookings yet.")).toBeVisible();
});

test("a session that was ended elsewhere is signed in again without losing the place", async ({ minji, council }) => {
  const { page, lockers, card } = minji;
  await lockers.open();
  await council.ask("/sessions/end", { body: { group: "students" } });
  await lockers.door(503).click();
  await expect(page.getByText("로그인이 끝났어요.")).toBeVisible();
  await page.getByLabel("학번").fill(card.studentNumber);
  await page.getByLabel("이름").fill(card.name);
  await page.getByLabel("전화번호").fill(card.phoneNumber);
  await page.getByLabel("개인정보 수집과 이용에 동의해요").check();
  await page.getByRole("button", { name: "로그인", exact: true }).click();
  await page.getByRole("alert").getByRole("button", { name: "503번 잡기" }).click();
  await expect(lockers.holdSheet(503)).toBeVisible();
});

test("the privacy notice can be read before agreeing, and what was typed stays", async ({ arrives }) => {
  const { page, context } = await arrives.student({ signedIn: false });
  await page.goto("/sign-in");
  await page.getByLabel("이름").fill("박지우");
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: /개인정보 처리방침 전체 보기/ }).click();
  const notice = await opened;
  await expect(notice.getByRole("heading", { level: 1, name: "개인정보 처리방침" })).toBeVisible();
  await expectAccessible(notice);
  await notice.close();
  await expect(page.getByLabel("이름")).toHaveValue("박지우");
});
