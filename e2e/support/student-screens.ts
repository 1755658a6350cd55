import { expect } from "@playwright/test";
import { sayMuch, sayNothing } from "./council-words.ts";
import { examsMineScreens } from "./exams-mine-screens.ts";
import { examsScreens } from "./exams-screens.ts";
import { LockersScreen } from "./lockers-screen.ts";
import type { Screen, Stage, Words } from "./screen.ts";

const round: Words = { ko: "2026-2학기 정보대학 사물함", en: "2026-2 Informatics lockers" };
const lockersTitle: Words = { ko: "사물함", en: "Lockers" };
const meTitle: Words = { ko: "내 예약", en: "My bookings" };
const account: Words = { ko: "내 계정", en: "My account" };
const MINE = 502;
const HOUR_MS = 3_600_000;

const lockersOf = ({ page, language }: Stage) => new LockersScreen(page, language);

const postponed = (council: Stage["council"]) =>
  council.postponeRound("서버를 고치고 내일 같은 시간에 다시 열어요.", "We open again tomorrow at the same time.");

/** What students see, in the states that matter. */
export const studentScreens: Screen[] = [
  {
    name: "landing",
    who: "stranger",
    path: "/",
    title: { ko: "처음 화면", en: "Home" },
    heading: { ko: "무엇을 예약할까요?", en: "What would you like to reserve?" },
  },
  {
    name: "landing-mine",
    who: "student",
    path: "/",
    title: { ko: "처음 화면", en: "Home" },
    heading: { ko: "무엇을 예약할까요?", en: "What would you like to reserve?" },
    before: ({ press: own }) => own?.hold(MINE) ?? Promise.resolve(),
    show: ({ page }) => expect(page.getByRole("timer").last()).toBeVisible(),
  },
  {
    name: "sign-in",
    who: "stranger",
    path: "/sign-in",
    title: { ko: "로그인", en: "Sign in" },
    heading: { ko: "로그인", en: "Sign in" },
  },
  {
    name: "sign-in-listed",
    who: "stranger",
    path: "/sign-in",
    title: { ko: "로그인", en: "Sign in" },
    heading: { ko: "로그인", en: "Sign in" },
    before: ({ council }) => sayMuch(council),
    async show({ page, language, council }) {
      const notice = language === "ko" ? "학생회 알림" : "From the council";
      await expect(page.getByRole("complementary", { name: notice })).toBeVisible();
      // The page keeps what it began with; the stories after this one find the council as it was.
      await sayNothing(council);
    },
  },
  {
    name: "lockers-map",
    who: "student",
    path: "/lockers",
    title: lockersTitle,
    heading: round,
    show: (stage) => lockersOf(stage).isLive(),
  },
  {
    name: "lockers-list",
    who: "student",
    path: "/lockers",
    title: lockersTitle,
    heading: round,
    show: (stage) => lockersOf(stage).showAs("list"),
  },
  {
    name: "lockers-holding",
    who: "student",
    path: "/lockers",
    title: lockersTitle,
    heading: round,
    show: (stage) => lockersOf(stage).hold(302),
  },
  {
    name: "lockers-refused",
    who: "student",
    path: "/lockers",
    title: lockersTitle,
    heading: round,
    async show(stage) {
      await lockersOf(stage).door(101).click({ force: true });
      await expect(stage.page.getByRole("alert").filter({ hasText: "102" })).toBeVisible();
    },
  },
  {
    name: "lockers-confirmed",
    who: "student",
    path: "/lockers",
    title: lockersTitle,
    heading: round,
    async show(stage) {
      const lockers = lockersOf(stage);
      await lockers.hold(302);
      await lockers.confirm(302);
    },
  },
  {
    name: "lockers-before-opening",
    who: "student",
    path: "/lockers",
    title: lockersTitle,
    heading: round,
    before: ({ council }) => council.openRound({ opensAt: new Date(Date.now() + HOUR_MS) }),
  },
  {
    name: "lockers-paused",
    who: "student",
    path: "/lockers",
    title: lockersTitle,
    heading: round,
    before: ({ council }) =>
      council.pauseRound("6층 전기가 나갔어요. 곧 다시 열어요.", "No power on floor 6. Back soon."),
  },
  {
    name: "lockers-postponed",
    who: "student",
    path: "/lockers",
    title: lockersTitle,
    heading: round,
    before: ({ council }) => postponed(council),
  },
  {
    name: "landing-postponed",
    who: "stranger",
    path: "/",
    title: { ko: "처음 화면", en: "Home" },
    heading: { ko: "무엇을 예약할까요?", en: "What would you like to reserve?" },
    before: ({ council }) => postponed(council),
  },
  {
    name: "me-postponed",
    who: "student",
    path: "/me",
    title: meTitle,
    heading: meTitle,
    before: ({ council }) => postponed(council),
    show: ({ page }) => expect(page.getByText(/내일|tomorrow/).first()).toBeVisible(),
  },
  {
    name: "lockers-closed",
    who: "student",
    path: "/lockers",
    title: lockersTitle,
    heading: round,
    before: ({ council }) => council.closeRound(),
  },
  { name: "me-empty", who: "student", path: "/me", title: meTitle, heading: meTitle },
  {
    name: "me",
    who: "student",
    path: "/me",
    title: meTitle,
    heading: meTitle,
    async before({ press: own }) {
      await own?.hold(MINE);
      await own?.confirm(MINE);
    },
    show: ({ page }) =>
      expect(
        page
          .getByRole("region")
          .filter({ hasText: String(MINE) })
          .first(),
      ).toBeVisible(),
  },
  { name: "me-signed-out", who: "stranger", path: "/me", title: meTitle, heading: meTitle },
  { name: "account", who: "student", path: "/me/account", title: account, heading: account },
  {
    name: "privacy",
    who: "stranger",
    path: "/privacy",
    title: { ko: "개인정보 처리방침", en: "Privacy notice" },
    heading: { ko: "개인정보 처리방침", en: "Privacy notice" },
  },
  ...examsScreens,
  ...examsMineScreens,
];
