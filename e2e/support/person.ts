import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { BookingPresses } from "./booking-presses.ts";
import { bookingPressesOf } from "./booking-presses.ts";
import { LockersScreen } from "./lockers-screen.ts";
import type { Card, Student } from "./people.ts";
import { newCard, signInBody } from "./people.ts";
import type { Presses } from "./presses.ts";
import { pressesOf } from "./presses.ts";
import type { Product } from "./product.ts";
import { ADMIN } from "./product.ts";
import { textAt } from "./read.ts";
import type { Trouble } from "./watch-pages.ts";
import { watchPages } from "./watch-pages.ts";
import { signInBrowser } from "./web-session.ts";

export type Language = "ko" | "en";
export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 800 };
/** The version of the privacy notice that screens ask consent for. */
const CONSENT_VERSION = "2026-11";

export type Being = {
  name?: string;
  language?: Language;
  viewport?: { width: number; height: number };
  /** Signed in when the story begins; true unless said otherwise. */
  signedIn?: boolean;
};

/** What one can press without a browser: lockers, and exam places. */
export type Elsewhere = Presses & { student: Student; bookings: BookingPresses };

/** Somebody with a browser of their own. */
export type Person = { context: BrowserContext; page: Page; language: Language; trouble: Trouble };
export type StudentPerson = Person & {
  card: Card;
  lockers: LockersScreen;
  /** The same student on another device, by REST; signs in there at the first press. */
  elsewhere(): Promise<Elsewhere>;
};

export async function arrive(browser: Browser, { url }: Product, being: Being): Promise<Person> {
  const { language = "ko", viewport = PHONE } = being;
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    locale: language === "ko" ? "ko-KR" : "en-GB",
    // Far from Seoul: every time on a screen must be Seoul's all the same.
    timezoneId: "America/Los_Angeles",
    reducedMotion: "reduce",
    colorScheme: "light",
    hasTouch: viewport === PHONE,
  });
  const trouble = await watchPages(context);
  return { context, page: await context.newPage(), language, trouble };
}

export async function studentArrives(browser: Browser, product: Product, being: Being): Promise<StudentPerson> {
  const person = await arrive(browser, product, being);
  const card = newCard(being.name);
  if (being.signedIn !== false) {
    const fields = { ...card, consentVersion: CONSENT_VERSION };
    await signInBrowser(person.context, product.url, { kind: "student", fields });
  }
  return {
    ...person,
    card,
    lockers: new LockersScreen(person.page, person.language),
    async elsewhere() {
      const { body } = await product.call("/api/v1/auth/login-or-register", { body: signInBody(card) });
      const token = textAt(body, "access_token");
      const student = { ...card, token, refreshToken: textAt(body, "refresh_token") };
      return { ...pressesOf(product.call, student), student, bookings: bookingPressesOf(product.call, student) };
    },
  };
}

export async function administratorArrives(browser: Browser, product: Product, being: Being): Promise<Person> {
  const person = await arrive(browser, product, { viewport: DESKTOP, ...being });
  if (being.signedIn !== false) await signInBrowser(person.context, product.url, { kind: "admin", fields: ADMIN });
  return person;
}
