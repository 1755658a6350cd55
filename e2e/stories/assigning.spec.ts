import { expectAccessible } from "../support/accessible.ts";
import { at } from "../support/read.ts";
import { expect, test } from "../support/story.ts";

test("the chair gives a reserved locker to a student, moves the student, and releases the locker, each with a reason", async ({
  chair: { page },
  council,
  minji,
}) => {
  await council.setCondition(101, "reserved");
  await minji.lockers.open();
  const { student, mine } = await minji.elsewhere();
  await page.goto("/admin/lockers");
  const menu = (number: number) => page.getByRole("button", { name: `${number}번 사물함`, exact: true });
  await menu(101).click();
  await page.getByRole("menuitem", { name: "학생에게 배정…" }).click();
  const assign = page.getByRole("dialog", { name: "101번을 누구에게 줄까요?" });
  await expect(assign).toContainText("예약석이지만 학생회가 배정할 수 있어요.");
  await assign.getByRole("searchbox").fill(student.studentNumber);
  await assign.getByRole("radio", { name: /김민지/ }).check();
  await assign.getByRole("button", { name: "배정하기" }).click();
  await expect(assign).toContainText("까닭은 1자에서 200자 사이로 적어 주세요.");
  await assign.getByRole("textbox", { name: "까닭" }).fill("휠체어를 써요");
  await expectAccessible(page);
  await assign.getByRole("button", { name: "배정하기" }).click();
  await expect(assign).toBeHidden();
  await minji.lockers.shows(101, "mine");

  await menu(101).click();
  await page.getByRole("menuitem", { name: "다른 사물함으로 옮기기…" }).click();
  const move = page.getByRole("dialog", { name: "김민지 학생을 101번에서 어디로 옮길까요?" });
  await move.getByRole("textbox", { name: "새 사물함 번호" }).fill("9999");
  await move.getByRole("textbox", { name: "까닭" }).fill("문이 안 열려요");
  await move.getByRole("button", { name: "옮기기" }).click();
  await expect(move).toContainText("이 회차에 없는 사물함이에요.");
  await move.getByRole("textbox", { name: "새 사물함 번호" }).fill("302");
  await move.getByRole("button", { name: "옮기기" }).click();
  await expect(move).toBeHidden();
  await minji.lockers.shows(302, "mine");
  expect(at((await mine()).body, "locker", "locker_id")).toBe(302);

  await menu(302).click();
  await page.getByRole("menuitem", { name: "이 사물함 초기화…" }).click();
  const release = page.getByRole("alertdialog", { name: "302번 사물함을 초기화할까요?" });
  await release.getByRole("textbox", { name: /302/ }).fill("302");
  await release.getByRole("textbox", { name: "까닭" }).fill("졸업");
  await release.getByRole("button", { name: "초기화", exact: true }).click();
  await expect(release).toBeHidden();
  await minji.lockers.shows(302, "free");
  const audit = await council.ask("/audit?page_size=20&descending=true");
  for (const reason of ["휠체어를 써요", "문이 안 열려요", "졸업"]) expect(audit.text).toContain(reason);
  expect(audit.text).not.toContain(student.studentNumber);

  await menu(302).click();
  await page.getByRole("menuitem", { name: "쓴 기록…" }).click();
  await expect(page.getByRole("dialog", { name: "302번을 쓴 기록" })).toContainText("학생회가 비움");
});

test("a locker that a student is choosing is not given to another, and the chair is told so in words for the council", async ({
  chair: { page },
  minji,
  seojun,
}) => {
  await page.goto("/admin/lockers");
  await page.getByRole("button", { name: "103번 사물함" }).click();
  await page.getByRole("menuitem", { name: "학생에게 배정…" }).click();
  const { student } = await seojun.elsewhere();
  const assign = page.getByRole("dialog", { name: "103번을 누구에게 줄까요?" });
  await assign.getByRole("searchbox").fill(student.studentNumber);
  await assign.getByRole("radio", { name: /이서준/ }).check();
  await assign.getByRole("textbox", { name: "까닭" }).fill("부탁");
  await minji.lockers.open();
  await minji.lockers.hold(103);
  await assign.getByRole("button", { name: "배정하기" }).click();
  await expect(assign).toContainText("지금 다른 학생이 이 사물함을 고르고 있어요.");
});

test("owners are found both ways with their phones, and every look is in the audit log", async ({
  chair: { page },
  council,
  minji,
}) => {
  const press = await minji.elsewhere();
  await press.hold(104);
  expect((await press.confirm(104)).status).toBe(200);
  await page.goto("/admin/owners");
  const row = page.getByRole("row", { name: /김민지/ }).first();
  await expect(row).toContainText(minji.card.phoneNumber.replace(/\D/g, ""));
  await expectAccessible(page);
  await page.getByRole("searchbox").fill("104");
  await expect(page).toHaveURL(/\/admin\/owners\?search=104/);
  await expect(page.getByRole("row")).toHaveCount(2);
  await row.getByRole("link", { name: "104번 사물함 보기" }).click();
  await expect(page).toHaveURL(/\/admin\/lockers\?search=104/);
  expect((await council.ask("/audit?action=owners.looked_at")).text).toContain('"count"');
});
