import { expect } from "@playwright/test";
import type { Council } from "./council.ts";
import { lockerPlaceScreens } from "./locker-place-screens.ts";
import { peopleScreens } from "./people-screens.ts";
import { textAt } from "./read.ts";
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
  {
    name: "admin-locations",
    who: "admin",
    path: "/admin/locations",
    title: { ko: "위치와 배치도", en: "Locations and plans" },
    heading: { ko: "위치와 배치도", en: "Locations and plans" },
    async show(stage) {
      const name = stage.language === "ko" ? /^102번/ : /^Locker 102/;
      await stage.page.getByRole("button", { name }).click();
    },
  },
  {
    name: "admin-locations-import",
    who: "admin",
    path: "/admin/locations",
    title: { ko: "위치와 배치도", en: "Locations and plans" },
    heading: { ko: "위치와 배치도", en: "Locations and plans" },
    async show(stage) {
      await button(stage, { ko: "파일 가져오기…", en: "Import a file…" }).click();
      const file = { name: "lockers.csv", mimeType: "text/csv", buffer: Buffer.from("번호,위치\n901,별관\n일,별관") };
      await stage.page.locator("input[type=file]").setInputFiles(file);
      await expect(stage.page.getByRole("checkbox")).toBeVisible();
    },
  },
  {
    name: "admin-lockers-assign",
    who: "admin",
    path: "/admin/lockers",
    title: deskLockers,
    heading: { ko: "사물함", en: "Lockers" },
    async show(stage) {
      await button(stage, { ko: "106번 사물함", en: "Locker 106" }).click();
      const name = stage.language === "ko" ? "학생에게 배정…" : "Assign to a student…";
      await stage.page.getByRole("menuitem", { name }).click();
      await stage.page.getByRole("dialog").getByRole("searchbox").fill("20");
      await expect(stage.page.getByRole("radio").first()).toBeVisible();
    },
  },
  {
    name: "admin-owners",
    who: "admin",
    path: "/admin/owners",
    title: { ko: "사용자 명단", en: "Owners" },
    heading: { ko: "사용자 명단", en: "Owners" },
  },
  ...lockerPlaceScreens,
  ...peopleScreens,
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
  {
    name: "admin-settings",
    who: "admin",
    path: "/admin/settings",
    title: { ko: "설정", en: "Settings" },
    heading: { ko: "설정", en: "Settings" },
    async show({ page, language }) {
      const policy = language === "ko" ? /학생 명단에 있는 학생만/ : /Only students on the list/;
      await page.getByRole("radio", { name: policy }).check();
      await page.getByRole("button", { name: language === "ko" ? "링크 더하기" : "Add a link" }).click();
    },
  },
  {
    name: "admin-administrators",
    who: "admin",
    path: "/admin/administrators",
    title: { ko: "관리자", en: "Administrators" },
    heading: { ko: "관리자", en: "Administrators" },
    before: ({ council }) => invite(council),
  },
  {
    name: "admin-administrators-invite",
    who: "admin",
    path: "/admin/administrators",
    title: { ko: "관리자", en: "Administrators" },
    heading: { ko: "관리자", en: "Administrators" },
    show: press({ ko: "관리자 초대…", en: "Invite…" }),
  },
  {
    name: "admin-join",
    who: "stranger",
    path: "/admin/join",
    title: { ko: "초대 받아들이기", en: "Accept the invitation" },
    heading: { ko: "초대 받아들이기", en: "Accept the invitation" },
    async show({ page, language, council }) {
      const path = await invite(council);
      await page.goto(language === "ko" ? path : `/en${path}`);
      await expect(page.locator("input[name=newPassword]")).toBeVisible();
    },
  },
];

/** Where the one who is invited goes; an earlier link of the same address ends. */
async function invite(council: Council): Promise<string> {
  const { body } = await council.ask("/invitations", { body: { email: "next@council.test", role: "manager" } });
  return textAt(body, "join_path");
}
