import type { BrowserContext, ConsoleMessage, Page } from "@playwright/test";

/** What a browser complained about, one line each. */
export type Trouble = {
  lines: string[];
  /** From here on, calls may go unanswered: the network is cut, or the server stopped. */
  expectOutage(): void;
  /** From here on, pages may be asked for that are not there. */
  expectMissingPage(): void;
};

const REPORT = "reportPolicyViolation";
/** Chromium writes every refused call to the console; a refusal is an answer like another. */
const REFUSED_CALL = /^Failed to load resource: the server responded with a status of 4\d\d /;
const MISSING_PAGE = /status of 404/;
const NO_ANSWER = /net::ERR_|status of 503|NetworkError|Failed to fetch/;

/** Collects console errors, uncaught errors and breaches of the content security policy of all pages of a context. */
export async function watchPages(context: BrowserContext): Promise<Trouble> {
  const lines: string[] = [];
  const expected: RegExp[] = [];
  const note = (page: Page | null, text: string) => {
    if (expected.some((pattern) => pattern.test(text))) return;
    lines.push(`${page === null ? "" : new URL(page.url()).pathname}: ${text}`);
  };
  await context.exposeBinding(REPORT, ({ page }, text: string) => note(page, text));
  await context.addInitScript((report) => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      const send: unknown = Reflect.get(window, report);
      if (typeof send === "function") send(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  }, REPORT);
  context.on("console", (message) => {
    if (message.type() === "error" && !isRefusal(message)) note(message.page(), message.text());
  });
  context.on("weberror", (error) => note(error.page(), String(error.error().stack)));
  return {
    lines,
    expectOutage: () => void expected.push(NO_ANSWER),
    expectMissingPage: () => void expected.push(MISSING_PAGE),
  };
}

function isRefusal(message: ConsoleMessage): boolean {
  return REFUSED_CALL.test(message.text()) && new URL(message.location().url).pathname.startsWith("/api/");
}
