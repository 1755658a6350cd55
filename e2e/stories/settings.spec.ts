import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { councilOf } from "../support/council.ts";
import { newCard } from "../support/people.ts";
import { at } from "../support/read.ts";
import { expect, test } from "../support/story.ts";

const LOGO = join(import.meta.dirname, "..", "..", "apps", "web", "src", "app", "apple-icon.png");

const hueOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--brand-hue"));
const save = (page: Page) => page.getByRole("button", { name: "저장", exact: true });

/** A picture of 3 MB, as a camera or a design tool hands it out. */
function largePicture(): Buffer {
  const edge = 1_000;
  const head = Buffer.alloc(54);
  head.write("BM");
  head.writeUInt32LE(54 + edge * edge * 3, 2);
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(edge, 18);
  head.writeInt32LE(edge, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  return Buffer.concat([head, Buffer.alloc(edge * edge * 3, 0x60)]);
}

test("the council sets name, colour, logo, links and a notice, and students see all of it", async ({
  start,
  arrives,
}) => {
  const product = await start();
  const { page } = await arrives.administrator({}, product);
  const seen = await arrives.student({ signedIn: false }, product);
  await page.goto("/admin/settings");
  await expect(page.getByText("바뀐 것이 없어요.").first()).toBeVisible();
  await page.getByLabel("이름 (한국어)").fill("총학생회 이음");
  await page.getByRole("button", { name: "파랑" }).click();
  await page.locator("input[type=file]").setInputFiles({
    name: "logo.bmp",
    mimeType: "image/bmp",
    buffer: largePicture(),
  });
  await expect(page.getByText("logo.bmp")).toBeVisible();
  await page.getByLabel("주소 (한국어)").fill("학생회관 302호");
  await page.getByLabel("이메일").fill("desk@council.example");
  await page.getByRole("button", { name: "링크 더하기" }).click();
  await page.getByLabel("링크 1 이름").fill("인스타그램");
  await page.getByLabel("링크 1 주소").fill("http://open.example");
  await page.getByLabel("알림 (한국어)").fill("축제 기간에는 학생회실이 쉬어요.");
  await expectAccessible(page);

  await save(page).click();
  const url = page.getByLabel("링크 1 주소");
  await expect(url).toHaveAccessibleDescription(/https:\/\/로 시작하는/);
  await expect(url).toBeFocused();
  await url.fill("https://example.ac.kr/council");
  await save(page).click();
  await expect(page.getByText("저장했어요. 학생 화면에 바로 보여요.")).toBeVisible();
  await expect.poll(() => hueOf(page)).toBe("250");

  const student = seen.page;
  await student.goto("/");
  expect(await hueOf(student)).toBe("250");
  const header = student.getByRole("banner");
  await expect(header.getByRole("link", { name: /총학생회 이음/ })).toBeVisible();
  await expect(header.locator("img")).toHaveJSProperty("complete", true);
  const footer = student.getByRole("contentinfo");
  await expect(footer.getByRole("link", { name: /인스타그램/ })).toHaveAttribute(
    "href",
    "https://example.ac.kr/council",
  );
  await expect(footer).toContainText("학생회관 302호");
  await expect(footer.getByRole("link", { name: "desk@council.example" })).toBeVisible();
  const notice = student.getByRole("complementary", { name: "학생회 알림" });
  await expect(notice).toContainText("축제 기간에는");
  await expectAccessible(student);
  await notice.getByRole("button", { name: "알림 닫기" }).click();
  await expect(notice).toHaveCount(0);
  await expect(student.locator("#main")).toBeFocused();
  await student.goto("/sign-in");
  await expect(header.getByRole("link", { name: /총학생회 이음/ })).toBeVisible();
  await expect(notice).toHaveCount(0);
  // The English page shows what was written in Korean only.
  await student.goto("/en/privacy");
  await expect(student.getByRole("contentinfo")).toContainText("학생회관 302호");

  await page.getByLabel("알림 (한국어)").fill("축제가 끝났어요.");
  await page.getByRole("button", { name: "로고 지우기" }).click();
  await save(page).click();
  await expect(page.getByText("바뀐 것이 없어요.").first()).toBeVisible();
  await student.goto("/");
  await expect(notice).toContainText("축제가 끝났어요.");
  await expect(header.locator("img")).toHaveCount(0);
});

test("what was not saved is not lost by a link, and of two who edit the second is told", async ({ start, arrives }) => {
  const product = await start();
  const { page } = await arrives.administrator({}, product);
  const other = (await arrives.administrator({}, product)).page;
  await Promise.all([page.goto("/admin/settings"), other.goto("/admin/settings")]);
  await page.locator("input[type=file]").setInputFiles(LOGO);
  await page.getByLabel("주소 (영어)").fill("Room 302");
  await page.getByRole("link", { name: "기록" }).click();
  const question = page.getByRole("alertdialog", { name: "저장하지 않고 나갈까요?" });
  await expectAccessible(page);
  await question.getByRole("button", { name: "계속 고치기" }).click();
  await expect(page.getByLabel("주소 (영어)")).toHaveValue("Room 302");

  await other.getByLabel("주소 (영어)").fill("Room 101");
  await save(other).click();
  await expect(other.getByText("저장했어요. 학생 화면에 바로 보여요.")).toBeVisible();
  await save(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "그사이 다른 관리자가 바꿨어요" })).toBeVisible();
  await page.getByRole("button", { name: "새로 불러오기" }).click();
  await expect(page.getByLabel("주소 (영어)")).toHaveValue("Room 101");
  await page.getByLabel("주소 (영어)").fill("Room 303");
  await page.getByRole("link", { name: "기록" }).click();
  await question.getByRole("button", { name: "나가기" }).click();
  await expect(page).toHaveURL(/\/admin\/audit$/);
});

test("only listed students may register: said beforehand, with numbers for the council and a contact for the student", async ({
  start,
  arrives,
}) => {
  const product = await start();
  const { page } = await arrives.administrator({}, product);
  await page.goto("/admin/settings");
  await page.getByRole("radio", { name: /학생 명단에 있는 학생만/ }).check();
  await expect(page.getByText("명단이 비어 있어서 아무도 로그인할 수 없어요.")).toBeVisible();
  await expect(page.getByText(/등록한 학생 가운데 2명은 명단에 없어서/)).toBeVisible();
  await page.getByLabel("문의할 곳 (한국어)").fill("학생회관 302호로 와 주세요.");
  await page.getByLabel("처리방침 (한국어)").fill("학번만 받아요.");
  await expect(page.getByText(/저장하면 오늘 날짜의 새 판이 돼요/)).toBeVisible();
  await save(page).click();
  await expect(page.getByText("저장했어요. 학생 화면에 바로 보여요.")).toBeVisible();
  const council = await councilOf(product.call);
  const version = at((await council.ask("/settings")).body, "privacy_version");

  const student = (await arrives.student({ signedIn: false }, product)).page;
  await student.goto("/sign-in");
  await expect(student.getByText("학생 명단에 있는 학생만 로그인할 수 있어요.")).toBeVisible();
  await expect(student.getByText(`${String(version)}판`)).toBeVisible();
  const card = newCard("박지우");
  await student.getByLabel("학번").fill(card.studentNumber);
  await student.getByLabel("이름").fill(card.name);
  await student.getByLabel("전화번호").fill(card.phoneNumber);
  await student.getByLabel("개인정보 수집과 이용에 동의해요").check();
  await student.getByRole("button", { name: "로그인", exact: true }).click();
  const refusal = student.getByRole("alert").filter({ hasText: "명단에 없는 학번이에요." });
  await expect(refusal).toContainText("학생회관 302호로 와 주세요.");
  await expectAccessible(student);
  await student.goto("/privacy");
  await expect(student.getByText("학번만 받아요.")).toBeVisible();
  await expect(student.getByText(`${String(version)}판`)).toBeVisible();
});
