const HERE = "http://here.invalid";
/** Where one lands without a place to go back to. */
const HOME = "/";

/**
 * Where to go after signing in: a path of this site, without language, with its search. Whatever could lead to another
 * site (`//evil.example`, `/\\evil.example`, `javascript:`), to a call, or back to signing in is the landing page.
 */
export function safeNext(next: string | null): string {
  if (next === null || !/^\/(?![/\\])[^\s\\]*$/.test(next)) return HOME;
  const url = URL.canParse(next, HERE) ? new URL(next, HERE) : null;
  if (url?.origin !== HERE) return HOME;
  // Two slashes can also come of what was taken out between them: `/..//evil.example`.
  const isElsewhere = /^\/(\/|(api|sign-in|admin|en|ko)(\/|$))/.test(url.pathname);
  return isElsewhere ? HOME : url.pathname + url.search + url.hash;
}

/** The locker that one will come back to, if it is one. */
export function lockerOf(next: string): number | null {
  const number = Number(new URL(next, HERE).searchParams.get("locker"));
  return Number.isInteger(number) && number > 0 ? number : null;
}
