import { expectAccessible } from "../support/accessible.ts";
import type { Council } from "../support/council.ts";
import { councilOf } from "../support/council.ts";
import { figure } from "../support/figures.ts";
import { at, listAt, numberAt, textAt } from "../support/read.ts";
import { expect, test } from "../support/story.ts";

test("a rush is seen as it goes: presses, why some came to nothing, and how the lockers filled", async ({
  chair,
  council,
  minji,
  seojun,
}) => {
  const { page } = chair;
  const before = await refusedAsHeld(council);
  await page.goto("/admin");
  const [minjis, seojuns] = await Promise.all([minji.elsewhere(), seojun.elsewhere()]);
  await minjis.hold(101);
  await seojuns.hold(101);
  await minjis.confirm(101);

  const filling = page.getByRole("region", { name: "사물함이 채워진 흐름" });
  await expect(filling.getByRole("img", { name: /지금 0칸이 선점이에요. 모두 22칸이에요./ })).toBeVisible();
  await filling.getByText("표로 보기").click();
  const lastRow = filling.getByRole("row").last();
  await expect(lastRow.getByRole("cell")).toHaveText(["1", "0", "21"]);
  await filling.getByRole("combobox", { name: "얼마 동안을 볼지" }).selectOption("지난 1시간");
  await expect(page).toHaveURL(/span=hour/);
  await expect(lastRow.getByRole("cell")).toHaveText(["1", "0", "21"]);

  const refusals = page.getByRole("region", { name: "못 잡은 까닭" });
  const line = refusals.getByRole("listitem").filter({ hasText: "다른 학생이 고르는 중" });
  await expect(line).toContainText(`${before + 1}번`);
  const rush = page.getByRole("region", { name: "누른 횟수" });
  await rush.getByText("표로 보기").click();
  await expect(rush.getByRole("row")).toHaveCount(61);
  await expectAccessible(page);

  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto("/en/admin?span=hour");
  await expect(page.getByRole("region", { name: "Why presses were refused" })).toBeVisible();
  await expectAccessible(page);
});

/** How many presses of the last hour found somebody else choosing: the product has served other stories before. */
async function refusedAsHeld(council: Council): Promise<number> {
  const { body } = await council.ask("/trend");
  const held = listAt(body, "presses", "refusals").find((refusal) => at(refusal, "reason") === "LOCKER_HELD");
  return held === undefined ? 0 : numberAt(held, "count");
}

test("an empty council is led from its name to its first round, and sees what is done", async ({ start, arrives }) => {
  test.setTimeout(180_000);
  const product = await start({ env: { SEED: "empty" } });
  const council = await councilOf(product.call);
  const { page } = await arrives.administrator({}, product);
  await page.goto("/admin");
  const steps = page.getByRole("region", { name: "처음 꾸리기" });
  await expect(steps.getByText("6가지 중 0가지 마침")).toBeVisible();
  await expect(steps.getByRole("link")).toHaveText([
    /^학생회 이름과 색 정하기 \(아직이에요\)/,
    /^위치와 사물함 만들기 \(아직이에요\)/,
    /^학생 명단 올리기 \(아직이에요\)/,
    /^2단계 인증 켜기 \(아직이에요\)/,
    /^다른 관리자 초대하기 \(아직이에요\)/,
    /^첫 회차 열기 \(아직이에요\)/,
    // No step: many councils have lockers alone.
    /^시험 일정을 만들어요/,
  ]);
  await expectAccessible(page);
  const place = { name_ko: "정보관 1층", name_en: "Hall", rows: 2, columns: 2 };
  const { body } = await council.ask("/locations", { body: place });
  await council.ask("/lockers", {
    body: { location_id: textAt(body, "location_id"), first_number: 101, last_number: 104 },
  });
  await expect(steps.getByText("6가지 중 1가지 마침")).toBeVisible();
  await expect(steps.getByRole("link", { name: /^위치와 사물함 만들기 \(마쳤어요\)/ })).toBeVisible();
  await steps.getByRole("link", { name: /^다른 관리자 초대하기/ }).click();
  await expect(page).toHaveURL(/\/admin\/administrators$/);
});

test("the system page says whether a round may be opened, checks when it is asked, and tells where the data lies", async ({
  chair,
}) => {
  const { page } = chair;
  await page.goto("/admin/system");
  const readiness = page.getByRole("region", { name: "회차를 열 준비" });
  await expect(readiness.getByText("열 수 있어요", { exact: true })).toBeVisible();
  await expect(readiness.getByRole("listitem")).toHaveCount(5);
  const data = page.getByRole("region", { name: "데이터", exact: true });
  await expect(figure(data, "데이터베이스 크기")).toHaveText(/^\d+(\.\d)? MB$/);
  await expect(data.getByText("서버를 멈춘 뒤 위의 폴더를 통째로 복사해 두세요.", { exact: false })).toBeVisible();
  const promises = page.getByRole("region", { name: "지켜야 할 약속" });
  await expect(promises.getByText("확인 전")).toHaveCount(6);
  await promises.getByRole("button", { name: "지금 확인하기" }).click();
  await expect(promises.getByText("모두 지켜지고 있어요")).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
});
