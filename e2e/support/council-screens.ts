import { expect } from "@playwright/test";
import type { Council } from "./council.ts";
import { textAt } from "./read.ts";
import type { Screen } from "./screen.ts";
import { button } from "./screen.ts";

/** How the council sets itself up and hands over: settings, administrators, and where an invitation leads. */
export const councilScreens: Screen[] = [
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
    show: (stage) => button(stage, { ko: "관리자 초대…", en: "Invite…" }).click(),
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
