/** Why somebody is asked to sign in; the sign-in page says it in words. */
export type SignInWhy = "ended" | "student";

/** Only screens of the desk, never another site: `//evil.example` and `/admin/sign-in` itself do not pass. */
const deskPath = /^\/admin(?:\/(?!sign-in)[\w-]+)*(?:\?[^#\s]*)?$/;
const DESK = "/admin";

/** Where the administrator goes after signing in, from the `next` of the address; the overview when it is not ours. */
export function returnPath(next: string | null): string {
  return next !== null && deskPath.test(next) ? next : DESK;
}

/** The sign-in page that leads back to `path` (without language, with its search). */
export function signInPath(path: string, why?: SignInWhy): string {
  const search = new URLSearchParams();
  const next = returnPath(path);
  if (next !== DESK) search.set("next", next);
  if (why) search.set("why", why);
  const text = search.toString();
  return `/admin/sign-in${text && `?${text}`}`;
}

/** Reads `why` of the address; anything else is null. */
export function signInWhy(why: string | null): SignInWhy | null {
  return why === "ended" || why === "student" ? why : null;
}
