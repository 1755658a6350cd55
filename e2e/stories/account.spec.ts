import { expectAccessible } from "../support/accessible.ts";
import { signInBody } from "../support/people.ts";
import { expect, test } from "../support/story.ts";
import { tallyOf } from "../support/tally.ts";

test("Minji changes her phone number and signs in with the new one from then on", async ({ minji, shared }) => {
  const { page, card } = minji;
  await page.goto("/me");
  await page.getByRole("link", { name: "내 계정" }).click();
  const profile = page.getByRole("region", { name: "내 정보" });
  await expect(profile).toContainText(card.name);
  await profile.getByRole("button", { name: /바꾸기/ }).click();
  await page.getByLabel("전화번호").fill("010");
  await page.getByRole("button", { name: "저장" }).click();
  await expect(page.getByLabel("전화번호")).toHaveAccessibleDescription(/10자리에서 15자리/);
  await expectAccessible(page);
  await page.getByLabel("전화번호").fill("010-5555-6666");
  await page.getByRole("button", { name: "저장" }).click();
  await expect(page.getByText("전화번호를 바꿨어요.")).toBeVisible();
  await expect(profile).toContainText("010-5555-6666");
  const login = (phone: string) =>
    shared.call("/api/v1/auth/login", { body: signInBody({ ...card, phoneNumber: phone }) });
  expect(tallyOf([await login(card.phoneNumber)])).toEqual({ "401 IDENTITY_MISMATCH": 1 });
  expect((await login("01055556666")).status).toBe(200);
});

test("Minji sees where she is signed in, ends one device, then all the others", async ({ minji, shared }) => {
  const { page } = minji;
  const devices = [await minji.elsewhere(), await minji.elsewhere(), await minji.elsewhere()];
  await page.goto("/me/account");
  const list = page.getByRole("region", { name: "로그인한 기기" });
  await expect(list.getByRole("listitem")).toHaveCount(4);
  await expect(list.getByText("이 기기")).toHaveCount(1);
  await expectAccessible(page);
  const others = list.getByRole("listitem").filter({ hasNotText: "이 기기" });
  await others.first().getByRole("button").click();
  await expect(list.getByRole("listitem")).toHaveCount(3);
  await list.getByRole("button", { name: "다른 기기 모두 로그아웃" }).click();
  const question = page.getByRole("alertdialog", { name: "다른 기기를 모두 로그아웃시킬까요?" });
  await expectAccessible(page);
  await question.getByRole("button", { name: "다른 기기 모두 로그아웃" }).click();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  const dead = devices.map(({ student }) => shared.call("/api/v1/auth/me", { token: student.token }));
  expect(tallyOf(await Promise.all(dead))).toEqual({ "401 SESSION_ENDED": 3 });
});

test("an account that has a locker is not deleted; afterwards it is, and the number is free again", async ({
  minji,
  shared,
}) => {
  const { page, card } = minji;
  const phone = await minji.elsewhere();
  await phone.hold(502);
  await phone.confirm(502);
  await page.goto("/me/account");
  await page.getByRole("button", { name: "계정 삭제", exact: true }).click();
  const question = page.getByRole("alertdialog", { name: "계정을 삭제할까요?" });
  await expect(question.getByRole("button", { name: "계정 삭제하기" })).toHaveAttribute("aria-disabled", "true");
  await question.getByLabel(/적어 주세요/).fill("삭제");
  await question.getByRole("button", { name: "계정 삭제하기" }).click();
  await expect(question.getByRole("alert")).toContainText("아직 삭제할 수 없어요");
  await expectAccessible(page);
  expect((await phone.release(502)).status).toBe(200);
  await question.getByRole("button", { name: "계정 삭제하기" }).click();
  await expect(page.getByText("계정을 삭제했어요.")).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
  const again = await shared.call("/api/v1/auth/login-or-register", { body: signInBody(card) });
  expect(again.status).toBe(201);
});

test("signing out leaves nothing of mine on the screen", async ({ minji }) => {
  const { page } = minji;
  const phone = await minji.elsewhere();
  await phone.hold(603);
  await page.goto("/me/account");
  await page.getByRole("button", { name: "로그아웃", exact: true }).last().click();
  await expect(page.getByText("로그아웃했어요.")).toBeVisible();
  await expect(page.getByRole("link", { name: "로그인" })).toBeVisible();
  await page.goto("/me");
  await expect(page.getByText("로그인이 필요해요")).toBeVisible();
  await expectAccessible(page);
});
