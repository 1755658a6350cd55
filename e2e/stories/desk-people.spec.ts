import { expectAccessible } from "../support/accessible.ts";
import { signInBody } from "../support/people.ts";
import { ADMIN } from "../support/product.ts";
import { numberAt } from "../support/read.ts";
import { expect, test } from "../support/story.ts";
import { tallyOf } from "../support/tally.ts";
import { totpCode } from "../support/totp.ts";

test("the chair finds a student, corrects the name, and the student signs in with it", async ({
  chair,
  minji,
  shared,
}) => {
  const { page } = chair;
  await page.goto("/admin/students");
  await page.getByRole("searchbox", { name: "학번, 이름, 사물함 번호 검색" }).fill(minji.card.studentNumber);
  const rows = page.getByRole("row").filter({ has: page.getByRole("cell") });
  await expect(rows).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole("button", { name: "김민지 자세히" }).click();
  const dialog = page.getByRole("dialog", { name: "김민지 학생" });
  await dialog.getByLabel("이름").fill("김민주");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "저장" }).click();
  await expect(page.getByText("김민주 학생의 정보를 고쳤어요.")).toBeVisible();
  const login = (name: string) => shared.call("/api/v1/auth/login", { body: signInBody({ ...minji.card, name }) });
  expect(tallyOf([await login("김민지")])).toEqual({ "401 IDENTITY_MISMATCH": 1 });
  expect((await login("김민주")).status).toBe(200);
});

test("a blocked student is signed out and cannot come back until unblocked", async ({ chair, minji, shared }) => {
  const { page } = chair;
  const phone = await minji.elsewhere();
  await page.goto(`/admin/students?search=${minji.card.studentNumber}`);
  await page.getByRole("button", { name: "김민지 자세히" }).click();
  await page.getByRole("button", { name: "이용 막기…" }).click();
  const question = page.getByRole("alertdialog", { name: "김민지 학생의 이용을 막을까요?" });
  await expectAccessible(page);
  await question.getByRole("button", { name: "이용 막기" }).click();
  await expect(page.getByText("김민지 학생의 이용을 막았어요.")).toBeVisible();
  expect(tallyOf([await phone.hold(101)])).toEqual({ "401 SESSION_ENDED": 1 });
  const login = () => shared.call("/api/v1/auth/login", { body: signInBody(minji.card) });
  expect(tallyOf([await login()])).toEqual({ "401 ACCOUNT_BLOCKED": 1 });
  await page.reload();
  await page.getByRole("button", { name: "김민지 자세히" }).click();
  await page.getByRole("button", { name: "이용 막기 풀기…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "풀기" }).click();
  await expect(page.getByText("김민지 학생이 다시 쓸 수 있어요.")).toBeVisible();
  expect((await login()).status).toBe(200);
});

test("a student is signed out everywhere, then removed with the locker, which others see free at once", async ({
  chair,
  minji,
  seojun,
}) => {
  const { page } = chair;
  const phone = await minji.elsewhere();
  await phone.hold(101);
  await phone.confirm(101);
  await seojun.lockers.open();
  await seojun.lockers.shows(101, "taken");
  await page.goto("/admin/students?search=101");
  await page.getByRole("button", { name: "김민지 자세히" }).first().click();
  await page.getByRole("button", { name: "로그아웃시키기…" }).click();
  const signOut = page.getByRole("alertdialog", { name: "김민지 학생을 모든 기기에서 로그아웃시킬까요?" });
  await expectAccessible(page);
  await signOut.getByRole("button", { name: "로그아웃시키기" }).click();
  await expect(page.getByText("김민지 학생의 로그인 2개를 끝냈어요.")).toBeVisible();
  expect(tallyOf([await phone.hold(102)])).toEqual({ "401 SESSION_ENDED": 1 });
  await page.getByRole("button", { name: "학생 지우기…" }).click();
  const question = page.getByRole("alertdialog", { name: /김민지 학생\(.*\)을 지울까요/ });
  await expect(question.getByRole("definition")).toHaveText(["101번", "0", "0", "0"]);
  await expect(question).toContainText("되돌릴 수 없어요.");
  await expectAccessible(page);
  await question.getByRole("button", { name: "지우기" }).click();
  await expect(page.getByText("김민지 학생을 지웠어요.")).toBeVisible();
  await seojun.lockers.shows(101, "free");
});

test("the audit log is searched and filtered on the server, and a link to it opens the same view", async ({
  chair,
  council,
}) => {
  await council.setCondition(404, "broken", "경첩");
  const { page } = chair;
  await page.goto("/admin/audit");
  await page.getByRole("combobox", { name: "종류" }).selectOption("사물함과 위치");
  await page.getByRole("combobox", { name: "한 일" }).selectOption("사물함 상태 바꾸기");
  const rows = page.getByRole("row").filter({ has: page.getByRole("cell") });
  await expect(rows.first()).toContainText("404");
  await expect(rows.filter({ hasText: "관리자 로그인" })).toHaveCount(0);
  await expectAccessible(page);
  const address = page.url();
  await page.goto("/admin");
  await page.goto(address);
  await expect(rows.first()).toContainText("사물함 상태 바꾸기");
  await page.getByRole("searchbox").fill("nobody of this name");
  await expect(page.getByText("맞는 기록이 없어요.")).toBeVisible();
});

test("the chair changes the password, sets up an authenticator, and signs in with both from then on", async ({
  start,
  arrives,
}) => {
  const product = await start({ env: { TEST_CLOCK: "on" } });
  const { page } = await arrives.administrator({}, product);
  const other = await arrives.administrator({}, product);
  let offsetMs = 0;
  const code = (secret: string) => totpCode(secret, Date.now() + offsetMs);

  await page.goto("/admin/account");
  const password = "another long password of the chair";
  const card = page.getByRole("region", { name: "비밀번호" });
  await card.getByLabel("지금 비밀번호", { exact: true }).fill("wrong");
  await card.getByLabel("새 비밀번호", { exact: true }).fill(password);
  await card.getByLabel("새 비밀번호 한 번 더").fill(password);
  await card.getByRole("button", { name: "비밀번호 바꾸기" }).click();
  await expect(card.getByLabel("지금 비밀번호", { exact: true })).toHaveAccessibleDescription(/맞지 않아요/);
  await expectAccessible(page);
  await card.getByLabel("지금 비밀번호", { exact: true }).fill(ADMIN.password);
  await card.getByRole("button", { name: "비밀번호 바꾸기" }).click();
  await expect(page.getByText("비밀번호를 바꿨어요.")).toBeVisible();
  await other.page.goto("/admin");
  await expect(other.page.getByRole("heading", { level: 1, name: "관리자 로그인" })).toBeVisible();

  await page.getByRole("button", { name: "2단계 인증 켜기…" }).click();
  const dialog = page.getByRole("dialog", { name: "인증 앱에 등록해 주세요" });
  await expect(dialog.getByRole("img", { name: "인증 앱으로 찍을 QR 코드" })).toBeVisible();
  const secret = (await dialog.getByText(/^[A-Z2-7 ]{16,}$/).textContent()) ?? "";
  await expectAccessible(page);
  await dialog.getByLabel("인증 숫자 6자리").fill(code(secret) === "000000" ? "000001" : "000000");
  await dialog.getByRole("button", { name: "확인하고 켜기" }).click();
  await expect(dialog.getByLabel("인증 숫자 6자리")).toHaveAccessibleDescription(/맞지 않아요/);
  await dialog.getByLabel("인증 숫자 6자리").fill(code(secret));
  await dialog.getByRole("button", { name: "확인하고 켜기" }).click();
  await expect(page.getByText("2단계 인증을 켰어요.")).toBeVisible();
  await page.getByRole("button", { name: "로그아웃", exact: true }).first().click();

  // A code counts once: the next one is half a minute later.
  const moved = await product.call("/api/v1/_test/clock", { body: { advance_ms: 30_000 } });
  offsetMs = numberAt(moved.body, "offset_ms");
  await page.getByLabel("이메일").fill(ADMIN.email);
  await page.getByLabel("비밀번호", { exact: true }).fill(password);
  await page.getByRole("button", { name: "로그인", exact: true }).click();
  await expect(page.getByText(/인증 앱을 열어 주세요/)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("인증 숫자 6자리").fill(code(secret));
  await page.getByRole("button", { name: "로그인", exact: true }).click();
  await expect(page).toHaveURL(/\/admin$/);
  await expect(page.getByRole("heading", { level: 1, name: "한눈에" })).toBeVisible();
});
