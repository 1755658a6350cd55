import type { RefusalReason } from "@seonchak/schema";
import type { RefusalData } from "../../trpc/refusal-of.ts";
import { forgetSignedIn, rememberSignedIn } from "./keep-signed-in.ts";

export type SignInOutcome =
  | { ok: true }
  | {
      ok: false;
      reason: RefusalReason | "INTERNAL" | "OFFLINE";
      message?: string;
      field?: string;
      retryAfterMs?: number;
    };

const BASE = "/api/auth";

/**
 * Signs the browser in: `studentNumber, name, phoneNumber, consentVersion` of a student, `email, password, code` of an
 * administrator. `OFFLINE`: no answer came. Messages are in `language`.
 */
export async function signInWeb(
  kind: "student" | "admin",
  fields: Record<string, string>,
  language: "ko" | "en" = documentLanguage(),
): Promise<SignInOutcome> {
  const answer = await post(`callback/${kind}`, { ...fields, callbackUrl: "/" }, language);
  if (!answer) return { ok: false, reason: "OFFLINE" };
  const told = await readJson(answer);
  if (answer.status === 200 && !isTokenRefused(told)) {
    rememberSignedIn();
    return { ok: true };
  }
  return { ok: false, ...refusalIn(told) };
}

/** Ends the browser's session. False: no answer came, and the session may still live. */
export async function signOutWeb(): Promise<boolean> {
  const answer = await post("signout", { callbackUrl: "/" }, documentLanguage());
  const isOver = answer?.status === 200 && !isTokenRefused(await readJson(answer));
  if (isOver) forgetSignedIn();
  return isOver;
}

/** Lets the browser's session live on for another 14 days. False: no answer came, or the session has ended. */
export async function renewWebSession(): Promise<boolean> {
  const answer = await fetch(`${BASE}/session`, { cache: "no-store" }).catch(() => null);
  return answer?.ok === true && textIn(await readJson(answer), "expires") !== "";
}

/** Without its token next-auth answers 200 and does nothing; only the address that it names tells. */
function isTokenRefused(answer: unknown): boolean {
  return textIn(answer, "url").includes("csrf=true");
}

/** next-auth takes a call only with the token that it gave to this browser, and its cookie (double submit). */
async function post(path: string, fields: Record<string, string>, language: string): Promise<Response | null> {
  try {
    const given = await readJson(await fetch(`${BASE}/csrf`, { cache: "no-store" }));
    const csrfToken = textIn(given, "csrfToken");
    const headers = { "content-type": "application/json", "x-language": language };
    const body = JSON.stringify({ ...fields, csrfToken, json: "true" });
    return await fetch(`${BASE}/${path}`, { method: "POST", headers, body });
  } catch {
    return null;
  }
}

/** next-auth tells why by the `error` of the page it would go to; ours is the refusal as JSON. */
function refusalIn(answer: unknown): Pick<RefusalData, "reason" | "message" | "field" | "retryAfterMs"> {
  const plain = typeof answer === "object" && answer !== null && "error" in answer ? answer.error : null;
  if (isRefusal(plain)) return plain;
  const url = textIn(answer, "url");
  const told = URL.canParse(url) ? new URL(url).searchParams.get("error") : null;
  const unknown = { reason: "INTERNAL", message: "" } as const;
  try {
    const refusal: unknown = JSON.parse(told ?? "");
    return isRefusal(refusal) ? refusal : unknown;
  } catch {
    return unknown;
  }
}

function isRefusal(value: unknown): value is RefusalData {
  return textIn(value, "reason") !== "" && textIn(value, "message") !== "";
}

function textIn(value: unknown, key: string): string {
  if (typeof value !== "object" || value === null) return "";
  const found: unknown = Reflect.get(value, key);
  return typeof found === "string" ? found : "";
}

async function readJson(answer: Response): Promise<unknown> {
  return answer.json().catch(() => null);
}

function documentLanguage(): "ko" | "en" {
  return document.documentElement.lang === "en" ? "en" : "ko";
}
