import { expect } from "@playwright/test";
import { bookingsDeskScreens } from "./bookings-desk-screens.ts";
import { councilScreens } from "./council-screens.ts";
import { lockerPlaceScreens } from "./locker-place-screens.ts";
import { peopleScreens } from "./people-screens.ts";
import { programmesScreens } from "./programmes-screens.ts";
import type { Screen, Stage, Words } from "./screen.ts";
import { button } from "./screen.ts";

const deskLockers: Words = { ko: "사물함 관리", en: "Lockers (admin)" };
const deskRounds: Words = { ko: "회차", en: "Rounds" };
const account: Words = { ko: "내 계정", en: "My account" };

const press = (name: Words) => (stage: Stage) => button(stage, name).click();

/** What administrators see, with the dialogs that matter. */
export const deskScreens: Screen[] = [
  {
    name: "admin-sign-in",
    who: "stranger",
    path: "/admin/sign-in",
    title: { ko: "관리자 로그인", en: "Administrator sign-in" },
    heading: { ko: "관리자 로그인", en: "Administrator sign-in" },
  },
  {
    name: "admin-overview",
    who: "admin",
    path: "/admin",
    title: { ko: "한눈에", en: "Overview" },
    heading: { ko: "한눈에", en: "Overview" },
  },
  { name: "admin-rounds", who: "admin", path: "/admin/rounds", title: deskRounds, heading: deskRounds },
  {
    name: "admin-rounds-pause",
    who: "admin",
    path: "/admin/rounds",
    title: deskRounds,
    heading: deskRounds,
    show: press({ ko: "잠시 멈추기…", en: "Pause…" }),
  },
  {
    name: "admin-rounds-times",
    who: "admin",
    path: "/admin/rounds",
    title: deskRounds,
    heading: deskRounds,
    show: press({ ko: "시간 바꾸기…", en: "Change times…" }),
  },
  {
    name: "admin-rounds-new",
    who: "admin",
    path: "/admin/rounds",
    title: deskRounds,
    heading: deskRounds,
    async show(stage) {
      await button(stage, { ko: "새 회차", en: "New round" }).click();
      await button(stage, { ko: "하나씩 정보관 2층", en: "One by one Informatics Hall, 2nd floor" }).click();
    },
  },
  {
    name: "admin-rounds-edit",
    who: "admin",
    path: "/admin/rounds",
    title: deskRounds,
    heading: deskRounds,
    async show(stage) {
      await button(stage, { ko: "고치기…", en: "Edit…" }).click();
      await expect(stage.page.getByRole("dialog").getByRole("checkbox").first()).toBeVisible();
    },
  },
  {
    name: "admin-rounds-notice",
    who: "admin",
    path: "/admin/rounds",
    title: deskRounds,
    heading: deskRounds,
    before: ({ council }) => council.pauseRound("6층 전기가 나갔어요.", "No power on floor 6."),
    show: press({ ko: "안내 문구…", en: "Notice…" }),
  },
  {
    name: "admin-lockers",
    who: "admin",
    path: "/admin/lockers",
    title: deskLockers,
    heading: { ko: "사물함", en: "Lockers" },
  },
  {
    name: "admin-lockers-menu",
    who: "admin",
    path: "/admin/lockers",
    title: deskLockers,
    heading: { ko: "사물함", en: "Lockers" },
    show: press({ ko: "101번 사물함", en: "Locker 101" }),
  },
  {
    name: "admin-reset",
    who: "admin",
    path: "/admin/lockers",
    title: deskLockers,
    heading: { ko: "사물함", en: "Lockers" },
    async show(stage) {
      await button(stage, { ko: "초기화…", en: "Reset…" }).click();
      const dialog = stage.page.getByRole("alertdialog");
      await dialog.getByRole("button", { name: stage.language === "ko" ? "다음" : "Next" }).click();
      await expect(dialog.getByRole("textbox")).toBeVisible();
    },
  },
  {
    name: "admin-undo",
    who: "admin",
    path: "/admin/lockers",
    title: deskLockers,
    heading: { ko: "사물함", en: "Lockers" },
    before: ({ council }) => council.reset({ kind: "locker", locker_id: 201 }),
  },
  ...lockerPlaceScreens,
  ...peopleScreens,
  ...bookingsDeskScreens,
  ...programmesScreens,
  {
    name: "admin-audit",
    who: "admin",
    path: "/admin/audit",
    title: { ko: "기록", en: "Audit log" },
    heading: { ko: "기록", en: "Audit log" },
  },
  {
    name: "admin-exports",
    who: "admin",
    path: "/admin/exports",
    title: { ko: "내보내기", en: "Exports" },
    heading: { ko: "내보내기", en: "Exports" },
  },
  {
    name: "admin-system",
    who: "admin",
    path: "/admin/system",
    title: { ko: "시스템", en: "System" },
    heading: { ko: "시스템", en: "System" },
    async show(stage) {
      await button(stage, { ko: "지금 확인하기", en: "Check now" }).click();
      const verdict = stage.language === "ko" ? "모두 지켜지고 있어요" : "All kept";
      await expect(stage.page.getByText(verdict)).toBeVisible({ timeout: 20_000 });
    },
  },
  { name: "admin-account", who: "admin", path: "/admin/account", title: account, heading: account },
  {
    name: "admin-second-factor",
    who: "admin",
    path: "/admin/account",
    title: account,
    heading: account,
    show: press({ ko: "2단계 인증 켜기…", en: "Turn on the second factor…" }),
  },
  ...councilScreens,
];
