import { expect } from "@playwright/test";
import type { Screen, Stage, Words } from "./screen.ts";
import { button } from "./screen.ts";

const roster: Words = { ko: "학생 명단", en: "Roster" };

const press = (name: Words) => (stage: Stage) => button(stage, name).click();

/** Where administrators see students and the roster. */
export const peopleScreens: Screen[] = [
  {
    name: "admin-students",
    who: "admin",
    path: "/admin/students",
    title: { ko: "학생", en: "Students" },
    heading: { ko: "학생", en: "Students" },
  },
  {
    name: "admin-student",
    who: "admin",
    path: "/admin/students?search=2023321234",
    title: { ko: "학생", en: "Students" },
    heading: { ko: "학생", en: "Students" },
    show: press({ ko: "홍길동 자세히", en: "Details of 홍길동" }),
  },
  {
    name: "admin-student-remove",
    who: "admin",
    path: "/admin/students?search=2023321234",
    title: { ko: "학생", en: "Students" },
    heading: { ko: "학생", en: "Students" },
    async show(stage) {
      await press({ ko: "홍길동 자세히", en: "Details of 홍길동" })(stage);
      await press({ ko: "학생 지우기…", en: "Remove student…" })(stage);
      await expect(stage.page.getByRole("alertdialog").getByRole("definition")).toHaveCount(4);
    },
  },
  { name: "admin-roster", who: "admin", path: "/admin/roster", title: roster, heading: roster, before: fillRoster },
  {
    name: "admin-roster-import",
    who: "admin",
    path: "/admin/roster",
    title: roster,
    heading: roster,
    before: fillRoster,
    async show(stage) {
      await press({ ko: "파일 가져오기…", en: "Import…" })(stage);
      const dialog = stage.page.getByRole("dialog");
      const text = "학번,이름,전화번호,소속\n2026000001,김민주,,27기\n2026,이서준,,\n2026000003,최유진,,26기";
      const file = { name: "roster.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
      await dialog.locator("input[type=file]").setInputFiles(file);
      await expect(dialog.getByRole("definition")).toHaveCount(4);
    },
  },
  {
    name: "admin-roster-entry",
    who: "admin",
    path: "/admin/roster?search=2026000001",
    title: roster,
    heading: roster,
    before: fillRoster,
    show: press({ ko: "김민지 고치기", en: "Edit 김민지" }),
  },
];

/** Two students on the roster, so that whoever has a locker is not listed. */
async function fillRoster({ council }: Stage): Promise<void> {
  for (const [number, name] of [
    ["2026000001", "김민지"],
    ["2026000002", "박하나"],
  ])
    await council.ask(`/roster/entries/${number}`, { method: "PUT", body: { name, cohort: "26기" } });
}
