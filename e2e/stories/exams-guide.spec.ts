import { booked, bookingDeskOf, bookingPressesOf, timeOn } from "../support/booking-presses.ts";
import { expectInvariantsHold } from "../support/invariants.ts";
import { signUp } from "../support/people.ts";
import { picture } from "../support/pictures.ts";
import type { Product } from "../support/product.ts";
import { expect, test } from "../support/story.ts";

/** Ten in the morning to noon, for a hall of 50,000: one finds no room, and the next, smaller one does. */
const WAITING = [
  { name: "컴퓨터공학과 1학년", people: 18_000 },
  { name: "전자공학과 모의고사", people: 15_000 },
  { name: "정보보호 동아리", people: 12_000 },
  { name: "토익 공부 모임", people: 9_000 },
  { name: "자격증 준비반", people: 5_000 },
];

async function askForPlaces({ call }: Product): Promise<void> {
  for (const { name, people } of WAITING) {
    const press = bookingPressesOf(call, await signUp(call, "이서준"));
    await booked(press, "mock-exam", { name, people, start: timeOn(6, 600), end: timeOn(6, 720) });
  }
}

test("the council confirms a morning's bookings, and a student sees what came of hers: the pictures of the guide", async ({
  start,
  arrives,
}) => {
  const product = await start();
  const minji = await arrives.student({ name: "김민지" }, product);
  const { bookings } = await minji.elsewhere();
  const asked = { name: "알고리즘 모임", people: 40, start: timeOn(6, 1_080), end: timeOn(6, 1_200) };
  const ids = [await booked(bookings, "mock-exam", asked)];
  await askForPlaces(product);
  const { page } = await arrives.administrator({}, product);
  await page.goto("/admin/bookings");
  await page.getByRole("checkbox", { name: "이 쪽에서 모두 고르기" }).check();
  await page.getByRole("button", { name: "확정하기…", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "예약 6건을 확정할까요?" });
  await expect(dialog.getByRole("definition")).toHaveText(["5건", "1건", "50,040명"]);
  await picture(page, "confirm-bookings");
  await dialog.getByRole("button", { name: "5건 확정하기" }).click();
  await expect(page.getByText("5건을 확정했어요.")).toBeVisible();

  ids.push(
    await booked(bookings, "mock-exam", {
      ...asked,
      name: "중간고사 준비반",
      start: timeOn(8, 600),
      end: timeOn(8, 720),
    }),
  );
  await booked(bookings, "lab-exam", { ...asked, name: "실습반", start: timeOn(7, 840), end: timeOn(7, 960) });
  await minji.page.goto("/me");
  await expect(minji.page.getByRole("timer")).toBeVisible();
  await expect(minji.page.getByRole("region", { name: "알고리즘 모임, 확정" })).toBeVisible();
  await picture(minji.page, "student-bookings");
  await minji.page.goto("/exams/mock-exam");
  await expect(minji.page.getByRole("grid").getByRole("button", { pressed: true })).toContainText(/만|없음/);
  await picture(minji.page, "student-exams");
  const desk = await bookingDeskOf(product.call);
  expect(await Promise.all(ids.map(async (id) => (await desk.read(id)).status))).toEqual([200, 200]);
  await expectInvariantsHold(product);
});
