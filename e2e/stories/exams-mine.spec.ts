import { expectAccessible } from "../support/accessible.ts";
import { booked, bookingDeskOf, timeOn } from "../support/booking-presses.ts";
import { PHONE } from "../support/person.ts";
import { numberAt, textAt } from "../support/read.ts";
import { expect, test } from "../support/story.ts";
import { tallyOf } from "../support/tally.ts";

/** The page asks every ten seconds. */
const SOON = { timeout: 15_000 };
const NAME = "중간고사 준비반";
/** Five days from now, 10:00 to 11:00 in Seoul. */
const asked = { name: NAME, start: timeOn(5, 600), end: timeOn(5, 660), people: 40 };

test("Minji's open page follows what the council decides, says it, and offers nothing that is over", async ({
  minji,
  shared,
}) => {
  const { page } = minji;
  const desk = await bookingDeskOf(shared.call);
  const id = await booked((await minji.elsewhere()).bookings, "mock-exam", asked);
  await page.goto(`/me#booking-${id}`);
  const waiting = page.getByRole("region", { name: `${NAME}, 확정 기다리는 중` });
  await expect(waiting).toBeFocused();
  await expect(waiting).toContainText("10:00–11:00");
  await expect(waiting).toContainText("40명");
  await expectAccessible(page);
  expect((await desk.confirm(id)).status).toBe(200);
  await expect(page.getByText(`${NAME} 예약이 확정됐어요.`)).toBeVisible(SOON);
  const confirmed = page.getByRole("region", { name: `${NAME}, 확정` });
  await expect(confirmed).toContainText("자리가 정해졌어요");
  await expect(confirmed.getByRole("button")).toHaveCount(0);
  expect((await desk.cancel(id)).status).toBe(200);
  await expect(page.getByRole("region", { name: "지난 시험 예약" })).toContainText(`${NAME} · 취소했어요`, SOON);
  await expect(confirmed).toHaveCount(0);
});

test("Minji changes what she asked for; what does not fit is said at the field before anybody is asked", async ({
  minji,
}) => {
  const { page } = minji;
  const press = (await minji.elsewhere()).bookings;
  const id = await booked(press, "mock-exam", asked);
  await page.goto("/me");
  await page.getByRole("button", { name: "바꾸기", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "예약 바꾸기" });
  await expect(dialog.getByText("이 시간에는 50,000명까지 들어갈 수 있어요.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "저장" })).toHaveAttribute("aria-disabled", "true");
  await dialog.getByLabel("인원").fill("60,000");
  await expect(dialog.getByLabel("인원")).toHaveAccessibleDescription(/1명에서 50,000명 사이/);
  await expectAccessible(page);
  await dialog.getByLabel("인원").fill("45");
  await dialog.getByLabel("시작").selectOption({ label: "13:30" });
  await dialog.getByLabel("예약 이름").fill("기말고사  준비반");
  await dialog.getByRole("button", { name: "저장" }).click();
  await expect(page.getByText("기말고사 준비반 예약을 바꿨어요.")).toBeVisible();
  await expect(page.getByRole("region", { name: "기말고사 준비반, 확정 기다리는 중" })).toContainText("13:30–14:30");
  const { body } = await press.read(id);
  expect([textAt(body, "booking", "name"), numberAt(body, "booking", "people")]).toEqual(["기말고사 준비반", 45]);
  await expect(page.getByRole("button", { name: "바꾸기", exact: true })).toBeFocused();
});

test("a change on an open page never takes back a newer one, and none is made once the council has decided", async ({
  minji,
  shared,
}) => {
  const { page } = minji;
  const press = (await minji.elsewhere()).bookings;
  const desk = await bookingDeskOf(shared.call);
  const id = await booked(press, "mock-exam", asked);
  await page.goto("/me");
  await page.getByRole("button", { name: "바꾸기", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "예약 바꾸기" });
  await dialog.getByLabel("인원").fill("55");
  expect(tallyOf([await press.change(id, { people: 41 })])).toEqual({ "200": 1 });
  await dialog.getByRole("button", { name: "저장" }).click();
  await expect(dialog.getByRole("alert")).toContainText("그사이 이 예약이 바뀌었어요");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "그만두기" }).click();
  await expect(page.getByRole("region", { name: `${NAME}, 확정 기다리는 중` })).toContainText("41명");
  await page.getByRole("button", { name: "바꾸기", exact: true }).click();
  await dialog.getByLabel("인원").fill("55");
  expect((await desk.confirm(id)).status).toBe(200);
  await dialog.getByRole("button", { name: "저장" }).click();
  await expect(page.getByText(`${NAME} 예약이 확정됐어요.`)).toBeVisible();
  await expect(page.getByRole("region", { name: `${NAME}, 확정` })).toContainText("41명");
  await expect(dialog).toHaveCount(0);
  expect(tallyOf([await press.change(id, { people: 42 })])).toEqual({ "409 NOT_PENDING": 1 });
});

test("cancelling asks once, says that it is for good, and leaves a line in the history", async ({ minji }) => {
  const { page } = minji;
  const press = (await minji.elsewhere()).bookings;
  const id = await booked(press, "mock-exam", asked);
  await page.goto("/me");
  await page.getByRole("button", { name: "예약 취소" }).click();
  const question = page.getByRole("alertdialog", { name: "이 예약을 취소할까요?" });
  await expect(question).toContainText("되돌릴 수 없고");
  await expect(question).toContainText("10:00–11:00, 40명");
  await expectAccessible(page);
  await question.getByRole("button", { name: "그대로 두기" }).click();
  expect(textAt((await press.read(id)).body, "booking", "status")).toBe("pending");
  await page.getByRole("button", { name: "예약 취소" }).click();
  await question.getByRole("button", { name: "예약 취소하기" }).click();
  await expect(page.getByRole("region", { name: "지난 시험 예약" })).toContainText(`${NAME} · 취소했어요`);
  expect(textAt((await press.read(id)).body, "booking", "status")).toBe("cancelled");
  await expect(page.getByText(`${NAME} 예약이 취소됐어요.`)).toHaveCount(0);
});

test("places that Minji holds are still hers after a refresh, on the landing page too, until she confirms", async ({
  minji,
}) => {
  const { page } = minji;
  const press = (await minji.elsewhere()).bookings;
  const id = await booked(press, "lab-exam", asked);
  await page.goto("/me");
  const held = page.getByRole("region", { name: `${NAME} 자리를 잡아 두었어요` });
  await expect(held.getByRole("timer")).toBeVisible();
  await page.reload();
  await expect(held).toContainText("10:00–11:00");
  await expectAccessible(page);
  await page.goto("/");
  await expect(held.getByRole("timer")).toBeVisible();
  await held.getByRole("button", { name: "예약 확정하기" }).click();
  await expect(page.getByText(`${NAME} 예약을 마쳤어요.`)).toBeVisible();
  expect(textAt((await press.read(id)).body, "booking", "status")).toBe("confirmed");
  await page.getByRole("link", { name: new RegExp(NAME) }).click();
  await expect(page.getByRole("region", { name: `${NAME}, 확정` })).toBeFocused();
});

test("places that Minji gives up are free at once, and can be held again", async ({ minji }) => {
  const { page } = minji;
  const press = (await minji.elsewhere()).bookings;
  await booked(press, "lab-exam", asked);
  await page.goto("/me");
  const held = page.getByRole("region", { name: `${NAME} 자리를 잡아 두었어요` });
  await held.getByRole("button", { name: "취소" }).click();
  await expect(page.getByText(`${NAME} 자리를 놓았어요.`)).toBeVisible();
  await expect(held).toHaveCount(0);
  expect((await press.book("lab-exam", asked)).status).toBe(201);
});

test("places whose time runs out leave the page by themselves, and the history says why", async ({
  start,
  arrives,
}) => {
  const product = await start({ env: { SEED_HOLD_MS: "12000" } });
  const { page, elsewhere } = await arrives.student({ name: "김민지" }, product);
  const { bookings } = await elsewhere();
  await page.goto("/me");
  await expect(page.getByText("아직 예약이 없어요")).toBeVisible();
  const id = await booked(bookings, "lab-exam", asked);
  await page.reload();
  const held = page.getByRole("region", { name: `${NAME} 자리를 잡아 두었어요` });
  await expect(held.getByRole("timer")).toBeVisible();
  await expect(page.getByText(`${NAME} 자리를 잡아 둔 시간이 지났어요.`)).toBeVisible(SOON);
  await expect(held).toHaveCount(0);
  await expect(page.getByRole("region", { name: "지난 시험 예약" })).toContainText("자리가 풀렸어요");
  expect(textAt((await bookings.read(id)).body, "booking", "status")).toBe("expired");
  expect((await bookings.book("lab-exam", asked)).status).toBe(201);
});

test("the landing page leads to each programme, with no more than its rules", async ({ arrives }) => {
  const { page } = await arrives.student({ signedIn: false, viewport: PHONE });
  await page.goto("/");
  const card = page.getByRole("region", { name: "모의고사" });
  await expect(card).toContainText("열렸어요");
  await expect(card).toContainText("50,000명");
  await card.getByRole("link", { name: "시간 고르기" }).click();
  await expect(page).toHaveURL(/\/exams\/mock-exam/);
});

test("an account with a booking that is not over is not deleted, and says what to do first", async ({ minji }) => {
  const { page } = minji;
  await booked((await minji.elsewhere()).bookings, "mock-exam", asked);
  await page.goto("/me/account");
  await page.getByRole("button", { name: "계정 삭제", exact: true }).click();
  const question = page.getByRole("alertdialog", { name: "계정을 삭제할까요?" });
  await question.getByLabel(/적어 주세요/).fill("삭제");
  await question.getByRole("button", { name: "계정 삭제하기" }).click();
  await expect(question.getByRole("alert")).toContainText("끝나지 않은 시험 예약");
});
