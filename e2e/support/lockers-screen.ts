import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import type { Language } from "./person.ts";

/** How a locker's state is said aloud, on its door and in its row. */
export const said = {
  ko: {
    free: "비어 있음",
    held: "누가 고르는 중",
    taken: "찼음",
    mine: "내 사물함",
    myHold: "내가 잡은 사물함",
    broken: "고장",
    reserved: "학생회가 따로 씀",
  },
  en: {
    free: "free",
    held: "somebody is choosing it",
    taken: "taken",
    mine: "my locker",
    myHold: "held by me",
    broken: "broken",
    reserved: "kept by the council",
  },
} as const;
export type Look = keyof (typeof said)["ko"];

const words = {
  ko: {
    door: (number: number) => new RegExp(`^${number}번, `),
    hold: (number: number) => `${number}번을 잡았어요`,
    mine: (number: number) => `내 사물함 ${number}번`,
    confirm: "사물함 확정하기",
    giveUp: "취소",
    live: "실시간",
    list: "목록으로 보기",
    map: "지도로 보기",
  },
  en: {
    door: (number: number) => new RegExp(`^${number}, `),
    hold: (number: number) => `You are holding ${number}`,
    mine: (number: number) => `My locker ${number}`,
    confirm: "Confirm this locker",
    giveUp: "Cancel",
    live: "Live",
    list: "Show as list",
    map: "Show as map",
  },
} as const;

/** The screen of a round's lockers, as somebody uses it who sees or hears it in one language. */
export class LockersScreen {
  readonly page: Page;
  readonly language: Language;
  readonly #words;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
    this.#words = words[language];
  }

  /** Opens it and waits until it follows every change. */
  async open(): Promise<void> {
    await this.page.goto(this.language === "ko" ? "/lockers" : "/en/lockers");
    await this.isLive();
  }

  async isLive(): Promise<void> {
    await expect(this.page.getByText(this.#words.live, { exact: true })).toBeVisible();
  }

  /** A locker's one button, on the map or in the list. */
  door(lockerNumber: number): Locator {
    return this.page.getByRole("button", { name: this.#words.door(lockerNumber) });
  }

  async shows(lockerNumber: number, look: Look): Promise<void> {
    await expect(this.door(lockerNumber)).toHaveAccessibleName(new RegExp(`, ${said[this.language][look]}(, |$)`));
  }

  /** The sheet with the clock, while I hold a locker. */
  holdSheet(lockerNumber: number): Locator {
    return this.page.getByRole("dialog", { name: this.#words.hold(lockerNumber) });
  }

  /** The sheet of my confirmed locker. */
  mineSheet(lockerNumber: number): Locator {
    return this.page.getByRole("dialog", { name: this.#words.mine(lockerNumber) });
  }

  async hold(lockerNumber: number): Promise<void> {
    await this.door(lockerNumber).click();
    await expect(this.holdSheet(lockerNumber)).toBeVisible();
  }

  async confirm(lockerNumber: number): Promise<void> {
    await this.holdSheet(lockerNumber).getByRole("button", { name: this.#words.confirm }).click();
    await expect(this.mineSheet(lockerNumber)).toBeVisible();
  }

  async giveUp(lockerNumber: number): Promise<void> {
    await this.holdSheet(lockerNumber).getByRole("button", { name: this.#words.giveUp }).click();
    await expect(this.holdSheet(lockerNumber)).toBeHidden();
  }

  async showAs(view: "list" | "map"): Promise<void> {
    await this.page.getByRole("button", { name: this.#words[view] }).click();
  }
}
