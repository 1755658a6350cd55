import { expectAccessible } from "../support/accessible.ts";
import { councilOf } from "../support/council.ts";
import { at, textAt } from "../support/read.ts";
import { expect, test } from "../support/story.ts";

const PASSWORD = "a password of the next council";

test("the chair invites the next one, who joins in another browser, changes role, and is shown out", async ({
  start,
  arrives,
}) => {
  const product = await start();
  const { page } = await arrives.administrator({}, product);
  const next = (await arrives.administrator({ signedIn: false }, product)).page;
  await page.goto("/admin/administrators");
  await expect(page.getByText("기다리는 초대가 없어요.")).toBeVisible();
  await page.getByRole("button", { name: "관리자 초대…" }).click();
  const dialog = page.getByRole("dialog", { name: "관리자 초대" });
  await dialog.getByLabel("이메일").fill("chair@council.test");
  await dialog.getByRole("button", { name: "링크 만들기" }).click();
  await expect(dialog.getByLabel("이메일")).toHaveAccessibleDescription(/이미 관리자인 이메일/);
  await expectAccessible(page);
  await dialog.getByLabel("이메일").fill("next@council.test");
  await dialog.getByRole("button", { name: "링크 만들기" }).click();
  const sending = page.getByRole("dialog", { name: "링크를 보내 주세요" });
  const link = await sending.getByLabel("초대 링크").inputValue();
  await expect(sending.getByLabel("메신저에 붙여 넣을 글")).toHaveValue(new RegExp(link.replace(/[.?]/g, "\\$&")));
  await expectAccessible(page);
  await sending.getByRole("button", { name: "보냈어요" }).click();
  await expect(page.getByRole("button", { name: "관리자 초대…" })).toBeFocused();

  await next.goto(link);
  await expect(next.getByText("chair@council.test 님이 초대했어요.")).toBeVisible();
  await expectAccessible(next);
  const join = next.getByRole("button", { name: "관리자 되기" });
  await next.getByLabel("비밀번호", { exact: true }).fill(PASSWORD);
  await next.getByLabel("비밀번호 한 번 더").fill("something else");
  await join.click();
  await expect(next.getByLabel("비밀번호 한 번 더")).toHaveAccessibleDescription(/서로 달라요/);
  await next.getByLabel("비밀번호 한 번 더").fill(PASSWORD);
  await join.click();
  await expect(next.getByRole("heading", { level: 1, name: "한눈에" })).toBeVisible();
  await next.goto("/admin/administrators");
  await expect(next.getByRole("button", { name: "관리자 초대…" })).toHaveAccessibleDescription(/소유자만/);

  await page.reload();
  await page.getByRole("button", { name: "next@council.test 바꾸기" }).click();
  const change = page.getByRole("dialog", { name: "next@council.test" });
  await change.getByRole("radio", { name: /보기만/ }).check();
  await expect(change.getByText(/로그인 1개가 끝나고/)).toBeVisible();
  await expectAccessible(page);
  await change.getByRole("button", { name: "저장" }).click();
  await expect(page.getByText("next@council.test의 권한을 바꿨어요.")).toBeVisible();
  await next.goto("/admin/settings");
  await expect(next.getByRole("heading", { level: 1, name: "관리자 로그인" })).toBeVisible();
  await next.getByLabel("이메일").fill("next@council.test");
  await next.getByLabel("비밀번호", { exact: true }).fill(PASSWORD);
  await next.getByRole("button", { name: "로그인", exact: true }).click();
  await expect(next.getByRole("button", { name: "저장" })).toHaveAccessibleDescription(/보기 권한이라/);
  await expect(next.getByLabel("이름 (한국어)")).toBeDisabled();
  await expectAccessible(next);

  await page.getByRole("button", { name: "next@council.test 바꾸기" }).click();
  await change.getByRole("button", { name: "지금 끝내기…" }).click();
  await expectAccessible(page);
  await page.getByRole("alertdialog").getByRole("button", { name: "지금 끝내기" }).click();
  await expect(page.getByText("next@council.test의 임기를 끝냈어요.")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "next@council.test" })).toContainText("끝남");
  await next.goto("/admin");
  await expect(next.getByRole("heading", { level: 1, name: "관리자 로그인" })).toBeVisible();
});

test("a withdrawn link, a used one and a cut one say what to do", async ({ start, arrives }) => {
  const product = await start();
  const council = await councilOf(product.call);
  const { body } = await council.ask("/invitations", { body: { email: "next@council.test", role: "viewer" } });
  const path = textAt(body, "join_path");
  const { page } = await arrives.administrator({}, product);
  const stranger = (await arrives.administrator({ signedIn: false }, product)).page;
  await page.goto("/admin/administrators");
  await page.getByRole("button", { name: "next@council.test 초대 취소" }).click();
  const question = page.getByRole("alertdialog", { name: "next@council.test 초대를 취소할까요?" });
  await expectAccessible(page);
  await question.getByRole("button", { name: "초대 취소" }).click();
  await expect(page.getByText("next@council.test 초대를 취소했어요.")).toBeVisible();
  expect(at((await council.ask("/administrators")).body, "invitations", "length")).toBe(0);

  await stranger.goto("/admin/join");
  await expect(stranger.getByText("링크가 다 복사되지 않았어요")).toBeVisible();
  const refusals = stranger.waitForResponse(/readInvitation/);
  await stranger.goto(path);
  expect(await refusals.then((answer) => answer.status())).toBe(404);
  await expect(stranger.getByText("쓸 수 없는 초대 링크예요")).toBeVisible();
  await expectAccessible(stranger);
});
