import { expectAccessible } from "../support/accessible.ts";
import { figure } from "../support/figures.ts";
import { expect, test } from "../support/story.ts";

/** Of a spreadsheet, with one line that has a slip and one that is there twice. */
const FILE = [
  "번호,위치,줄,칸,상태,메모",
  "9101,별관 1층,1,1,,",
  "9102,별관 1층,2,3,고장,문이 휘었음",
  "구,별관 1층,,,,",
];

test("the chair draws a new floor, adds a range, moves a locker by keyboard and by dragging, renumbers and deletes", async ({
  chair: { page },
}) => {
  await page.goto("/admin/locations");
  await page.getByRole("button", { name: "위치 만들기…" }).click();
  const form = page.getByRole("dialog", { name: "위치 만들기" });
  await form.getByRole("textbox", { name: "이름 (한국어)" }).fill("새 복도");
  await form.getByRole("textbox", { name: "이름 (영어)" }).fill("New corridor");
  await form.getByRole("textbox", { name: "줄 수" }).fill("101");
  await form.getByRole("button", { name: "만들기" }).click();
  await expect(form).toContainText("줄과 칸은 1에서 100 사이의 숫자예요.");
  await form.getByRole("textbox", { name: "줄 수" }).fill("2");
  await form.getByRole("textbox", { name: "칸 수" }).fill("4");
  await form.getByRole("button", { name: "만들기" }).click();
  await expect(page.getByRole("heading", { name: "새 복도" })).toBeVisible();

  await page.getByRole("button", { name: "사물함 더하기…" }).click();
  const add = page.getByRole("dialog", { name: "새 복도에 사물함 더하기" });
  await expect(add).toContainText("빈자리 8곳");
  await add.getByRole("textbox", { name: "첫 번호" }).fill("9001");
  await add.getByRole("textbox", { name: "끝 번호" }).fill("9003");
  await expectAccessible(page);
  await add.getByRole("button", { name: "더하기" }).click();
  const plan = page.getByRole("group", { name: "배치도" });
  const locker = (number: number, at: string) => plan.getByRole("button", { name: `${number}번, ${at}, 사용 가능` });
  await expect(locker(9003, "1줄 3칸")).toBeVisible();

  // By keyboard: choose, walk, press.
  await locker(9001, "1줄 1칸").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await expect(plan.getByRole("button", { name: "2줄 1칸, 여기로 옮기기" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(locker(9001, "2줄 1칸")).toBeVisible();
  await locker(9002, "1줄 2칸").dragTo(plan.getByRole("button", { name: "2줄 4칸, 여기로 옮기기" }));
  await expect(locker(9002, "2줄 4칸")).toBeVisible();

  const chosen = page.getByRole("region", { name: "고른 사물함: 9002번 사물함" });
  await chosen.getByRole("button", { name: "번호 바꾸기…" }).click();
  const renumber = page.getByRole("dialog", { name: "9002번의 번호를 바꿀까요?" });
  await renumber.getByRole("textbox", { name: "새 번호" }).fill("9001");
  await renumber.getByRole("button", { name: "번호 바꾸기" }).click();
  await expect(renumber).toContainText("이미 있는 사물함 번호예요.");
  await renumber.getByRole("textbox", { name: "새 번호" }).fill("9009");
  await renumber.getByRole("button", { name: "번호 바꾸기" }).click();
  await expect(locker(9009, "2줄 4칸")).toBeVisible();
  await expectAccessible(page);

  await page
    .getByRole("region", { name: /고른 사물함/ })
    .getByRole("button", { name: "지우기…" })
    .click();
  await page.getByRole("alertdialog").getByRole("button", { name: "지우기" }).click();
  await expect(locker(9009, "2줄 4칸")).toBeHidden();
  await page.getByRole("button", { name: "지우기…" }).click();
  const remove = page.getByRole("alertdialog", { name: "새 복도 위치를 지울까요?" });
  await expect(remove).toContainText("사물함 2칸이 지워져요");
  await remove.getByRole("button", { name: "지우기" }).click();
  await expect(page.getByRole("button", { name: /^새 복도 사물함/ })).toBeHidden();
});

test("a locker that students see is not deleted, and the chair is told what to do instead", async ({
  chair: { page },
}) => {
  await page.goto("/admin/locations");
  await page
    .getByRole("group", { name: "배치도" })
    .getByRole("button", { name: /^101번/ })
    .click();
  await page
    .getByRole("region", { name: /고른 사물함/ })
    .getByRole("button", { name: "지우기…" })
    .click();
  const dialog = page.getByRole("alertdialog", { name: "101번 사물함을 지울까요?" });
  await dialog.getByRole("button", { name: "지우기" }).click();
  await expect(dialog).toContainText("쓴 기록이 있어서 지울 수 없어요.");
  await expect(dialog).toContainText("고장으로 표시하거나 회차에서 빼 주세요.");
});

test("the order that the chair gives is the order on a student's open page", async ({ chair: { page }, minji }) => {
  await minji.lockers.open();
  const sections = minji.page.getByRole("heading", { level: 2 }).filter({ hasText: "엘리베이터" });
  await expect(sections).toHaveText([/옆1/, /옆2/]);
  await page.goto("/admin/locations");
  const order = page.getByRole("region", { name: "학생 화면에 보이는 순서" });
  await order.getByRole("button", { name: "정보관 B1 엘리베이터 옆2 위로" }).click();
  await expect(sections).toHaveText([/옆2/, /옆1/]);
  await order.getByRole("button", { name: "정보관 B1 엘리베이터 옆2 아래로" }).click();
  await expect(sections).toHaveText([/옆1/, /옆2/]);
});

test("a file says first what it would do and which lines cannot be read, and then does exactly that", async ({
  chair: { page },
  shared,
}) => {
  await page.goto("/admin/locations");
  await page.getByRole("button", { name: "파일 가져오기…" }).click();
  const dialog = page.getByRole("dialog", { name: "사물함 파일 가져오기" });
  const choose = dialog.getByLabel("사물함 파일");
  await choose.setInputFiles({ name: "사물함.xlsx", mimeType: "", buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) });
  await expect(dialog).toContainText("글자로 된 파일이 아니에요.");
  await choose.setInputFiles({ name: "사물함.csv", mimeType: "text/csv", buffer: Buffer.from("번호\n1") });
  await expect(dialog).toContainText("‘위치’ 열이 없어요.");
  await choose.setInputFiles({ name: "사물함.csv", mimeType: "text/csv", buffer: Buffer.from(FILE.join("\r\n")) });
  await expect(figure(dialog, "만들기")).toHaveText("2");
  await expect(figure(dialog, "읽을 수 없음")).toHaveText("1");
  await expect(dialog.getByRole("region", { name: "읽을 수 없는 줄" })).toContainText("4번째 줄 번호는");
  await expect(dialog).toContainText("별관 1층: 새로 만들어요 (2줄 × 3칸)");
  await expectAccessible(page);
  const button = dialog.getByRole("button", { name: "가져오기", exact: true });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await dialog.getByRole("checkbox", { name: "읽을 수 없는 1줄을 빼고 가져오기" }).check();
  await button.click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: /^별관 1층 사물함/ }).click();
  await expect(page.getByRole("button", { name: "9102번, 2줄 3칸, 고장" })).toBeVisible();
  // Lockers of no round are nobody's business yet.
  expect((await shared.call("/api/v1/lockers")).text).not.toContain("9102");
});
