import { expectAccessible } from "../support/accessible.ts";
import { booked, bookingDeskOf } from "../support/booking-presses.ts";
import {
  askForPlaces,
  bookingRows,
  confirmChosen,
  fromTenToEleven,
  openBookings,
  PROGRAMME,
  roomAtTen,
} from "../support/bookings-desk.ts";
import { expectInvariantsHold } from "../support/invariants.ts";
import { textAt } from "../support/read.ts";
import { expect, test } from "../support/story.ts";

test("on a phone in English the chair rejects a booking, and its student sees that; the menu counts what waits", async ({
  arrives,
  shared,
}) => {
  const { page } = await arrives.administrator({ language: "en", viewport: { width: 360, height: 780 } });
  const [one] = await askForPlaces(shared.call, { names: ["Choir"], day: 101, people: 5 });
  await page.goto("/en/admin/bookings?search=Choir");
  await expect(bookingRows(page)).toContainText("Waiting");
  await page.getByRole("button", { name: "Open menu" }).click();
  await expect(page.getByRole("link", { name: /Exam bookings.*waits?$/ })).toBeVisible();
  await page.getByRole("button", { name: "Close menu" }).click();
  await page.getByRole("button", { name: "Acts for Choir" }).click();
  await page.getByRole("menuitem", { name: "Reject…" }).click();
  const question = page.getByRole("alertdialog", { name: "Reject Choir?" });
  await expect(question).toContainText("can't be undone");
  await expectAccessible(page);
  await question.getByRole("button", { name: "Reject" }).click();
  await expect(page.getByText("No booking matches.")).toBeVisible();
  expect(textAt((await one?.press.read(one.id))?.body, "booking", "status")).toBe("rejected");
});

test("whoever only looks sees the bookings, and why they cannot decide", async ({ arrives, council, shared }) => {
  await askForPlaces(shared.call, { names: ["구경 모임"], day: 102, people: 5 });
  const { body } = await council.ask("/invitations", { body: { email: "onlooker@council.test", role: "viewer" } });
  const { page } = await arrives.administrator({ signedIn: false });
  await page.goto(textAt(body, "join_path"));
  await page.getByLabel("비밀번호", { exact: true }).fill("a long password of the onlooker");
  await page.getByLabel("비밀번호 한 번 더").fill("a long password of the onlooker");
  await page.getByRole("button", { name: "관리자 되기" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "한눈에" })).toBeVisible();
  await openBookings(page, "구경 모임");
  const reason = "보기 권한이라 바꿀 수 없어요. 소유자나 운영자에게 부탁해 주세요.";
  await expect(confirmChosen(page)).toHaveAccessibleDescription(reason);
  await expect(page.getByRole("button", { name: "구경 모임 예약에 할 일" })).toHaveAccessibleDescription(reason);
  await expectAccessible(page);
});

test("a student's page of the desk lists the bookings, and removing the student gives the places back", async ({
  chair: { page },
  minji,
  shared,
}) => {
  const { bookings, student } = await minji.elsewhere();
  const asked = { people: 40, ...fromTenToEleven(103) };
  await expect.poll(() => roomAtTen(shared.call, 103)).toBeGreaterThan(0);
  const id = await booked(bookings, PROGRAMME, { ...asked, name: "민지 모임" });
  await booked(bookings, PROGRAMME, { ...asked, name: "민지 둘째 모임" });
  await (await bookingDeskOf(shared.call)).confirm(id);
  await page.goto(`/admin/students?search=${student.studentNumber}`);
  await page.getByRole("button", { name: "김민지 자세히" }).click();
  const list = page.getByRole("region", { name: "시험 예약" });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await expectAccessible(page);
  await list.getByRole("link", { name: "김민지 학생의 예약 2건 모두 보기" }).click();
  await expect(page).toHaveURL(/\/admin\/bookings\?status=all&search=/);
  await expect(bookingRows(page)).toHaveCount(2);
  await page.goBack();
  await page.getByRole("button", { name: "김민지 자세히" }).click();
  await page.getByRole("button", { name: "학생 지우기…" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question.getByRole("definition").nth(1)).toHaveText("2");
  await expect(question).toContainText("확정한 시험 자리 40명분이 바로 비어요.");
  await question.getByRole("button", { name: "지우기" }).click();
  await expect(page.getByText("김민지 학생을 지웠어요.")).toBeVisible();
  expect(await roomAtTen(shared.call, 103)).toBe(50_000);
  await expectInvariantsHold(shared);
});
