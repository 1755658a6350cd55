import type { Locator, Page } from "@playwright/test";
import type { Council } from "./council.ts";
import type { Call } from "./http.ts";
import type { Elsewhere, Language } from "./person.ts";

export type Words = Record<Language, string>;
/** What a picture is taken of, and who helps to bring it about. */
export type Stage = { page: Page; language: Language; council: Council; press: Elsewhere | null; call: Call };
export type Screen = {
  /** Names the picture. */
  name: string;
  who: "stranger" | "student" | "admin";
  /** Without the language's prefix. */
  path: string;
  /** Of the tab, without the product's name. */
  title: Words;
  heading: Words | null;
  /** Before the page is opened. */
  before?: (stage: Stage) => Promise<unknown>;
  /** On the open page, up to what is looked at. */
  show?: (stage: Stage) => Promise<unknown>;
};

/** The first button of a name. */
export function button({ page, language }: Stage, name: Words): Locator {
  return page.getByRole("button", { name: name[language] }).first();
}
