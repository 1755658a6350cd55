/** The web session's cookie. One name, so that a session outlives a change from http to https of the same address. */
export const WEB_COOKIE = "seonchak.session";

/** Its value in a Cookie header, or null. */
export function webCookieOf(header: string | undefined): string | null {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === WEB_COOKIE) return part.slice(at + 1).trim() || null;
  }
  return null;
}
