import { expectAccessible } from "../support/accessible.ts";
import { expect, test } from "../support/story.ts";

test("the chair puts the next round together, is told what it overlaps with, opens it and moves it, all without a programmer", async ({
  start,
  arrives,
}) => {
  const product = await start();
  const { page } = await arrives.administrator({}, product);
  const minji = await arrives.student({ viewport: { width: 360, height: 780 } }, product);
  await page.goto("/admin/rounds");
  const old = page.getByRole("region", { name: "2026-2학기 정보대학 사물함" });
  await expect(old).toContainText("열림");

  // A new one, copied from the one that runs, without the floor that is being painted.
  await page.getByRole("button", { name: "새 회차" }).click();
  const making = page.getByRole("dialog");
  await making.getByRole("button", { name: "초안으로 저장" }).click();
  await expect(making.getByLabel("이름 (한국어)")).toHaveAccessibleDescription(/1자에서 80자/);
  await making.getByLabel("지난 회차에서 가져오기").selectOption({ label: "2026-2학기 정보대학 사물함" });
  await expect(making.getByText("22칸을 골랐어요.")).toBeVisible();
  await making.getByLabel("이름 (한국어)").fill("2027-1학기 사물함");
  await making.getByLabel("이름 (영어)").fill("Spring 2027");
  await making.getByRole("checkbox", { name: /^정보관 3층/ }).uncheck();
  await making.getByRole("button", { name: "하나씩 정보관 2층" }).click();
  await making.getByRole("checkbox", { name: "304" }).uncheck();
  await expect(making.getByText("17칸을 골랐어요.")).toBeVisible();
  await expectAccessible(page);
  await making.getByRole("button", { name: "초안으로 저장" }).click();
  const next = page.getByRole("region", { name: "2027-1학기 사물함" });
  await expect(next).toContainText("준비 중");

  // Opening it beside the old one is refused, with the lockers and the round that stand in the way.
  await next.getByRole("button", { name: "열기…" }).click();
  const opening = page.getByRole("dialog");
  const seoulDay = (days: number) =>
    new Date(Date.now() + days * 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10);
  await opening.getByRole("radio", { name: "시간 정해서 열기" }).check();
  await opening.getByLabel("여는 때").fill(`${seoulDay(1)}T18:00`);
  await opening.getByLabel("마감하는 때").fill(`${seoulDay(3)}T18:00`);
  await opening.getByLabel("사용이 끝나는 때").fill(`${seoulDay(90)}T18:00`);
  await opening.getByRole("button", { name: "이 시간에 열기" }).click();
  await expect(opening.getByText("겹치는 회차: 2026-2학기 정보대학 사물함")).toBeVisible();
  await expect(opening.getByText(/걸리는 사물함: 101, 102/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  // A lone draft without lockers says so and goes again.
  await page.getByRole("button", { name: "새 회차" }).click();
  await making.getByLabel("이름 (한국어)").fill("빈 회차");
  await making.getByLabel("이름 (영어)").fill("Empty");
  await making.getByRole("button", { name: "초안으로 저장" }).click();
  const empty = page.getByRole("region", { name: "빈 회차" });
  await empty.getByRole("button", { name: "열기…" }).click();
  await expect(page.getByRole("dialog")).toContainText("사물함이 없는 회차는 열 수 없어요");
  await page.keyboard.press("Escape");
  await empty.getByRole("button", { name: "지우기…" }).click();
  await expectAccessible(page);
  await page.getByRole("alertdialog").getByRole("button", { name: "지우기" }).click();
  await expect(empty).toBeHidden();

  // The open one is moved by an hour, with words; Minji's page follows and nobody can press.
  await minji.lockers.open();
  await old.getByRole("button", { name: "시간 바꾸기…" }).click();
  const moving = page.getByRole("dialog");
  await moving.getByRole("button", { name: "1시간 뒤로" }).click();
  await moving.getByLabel("학생에게 보일 말 (한국어)").fill("한 시간 뒤에 다시 열어요.");
  await expect(moving).toContainText("그때까지 새로 잡을 수 없고");
  await expectAccessible(page);
  await moving.getByRole("button", { name: "시간 바꾸기", exact: true }).click();
  await expect(old).toContainText("곧 열려요");
  await expect(minji.page.getByText("한 시간 뒤에 다시 열어요.")).toBeVisible();
  await expect(minji.page.getByRole("region", { name: "열리는 시각" })).toBeVisible();

  // While it is still to come, a locker can be taken out; once changed elsewhere, nothing is overwritten.
  await old.getByRole("button", { name: "고치기…" }).click();
  const editing = page.getByRole("dialog");
  await editing.getByRole("checkbox", { name: /^정보관 3층/ }).uncheck();
  await editing.getByRole("button", { name: "저장" }).click();
  await expect(editing).toBeHidden();
  await expect(minji.lockers.door(401)).toBeHidden();

  await old.getByRole("button", { name: "안내 문구…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "안내 지우기" }).click();
  await expect(minji.page.getByText("한 시간 뒤에 다시 열어요.")).toBeHidden();
});

test("in English, of two desks that change one round the second is told", async ({ start, arrives }) => {
  const product = await start();
  const [first, second] = [
    await arrives.administrator({ language: "en" }, product),
    await arrives.administrator({ language: "en" }, product),
  ];
  for (const { page } of [first, second]) {
    await page.goto("/en/admin/rounds");
    await page.getByRole("button", { name: "Edit…" }).click();
    await expect(page.getByLabel("Name (English)")).toHaveValue("2026-2 Informatics lockers");
  }
  await first.page.getByLabel("Name (English)").fill("Autumn lockers");
  await first.page.getByRole("button", { name: "Save" }).click();
  await expect(first.page.getByRole("region", { name: "Autumn lockers" })).toBeVisible();
  await second.page.getByLabel("Name (English)").fill("Lockers of the autumn");
  await second.page.getByRole("button", { name: "Save" }).click();
  await expect(second.page.getByRole("alert")).toContainText(/changed|meanwhile|somebody/i);
  await expectAccessible(second.page);
});
