import type { Identity } from "@seonchak/domain/accounts/identity";
import { verifyAccessToken, verifyWebCookie } from "@seonchak/domain/accounts/tokens";
import type { Services } from "../services.ts";
import type { RequestContext } from "./context.ts";
import { isOwnOrigin } from "./origins.ts";
import { webCookieOf } from "./web-cookie.ts";

export type Asking = {
  method: string;
  authorization: string | undefined;
  cookie: string | undefined;
  contentType: string | undefined;
  origin: string | undefined;
  host: string | undefined;
  /** What the browser says of who made it ask; older ones say nothing. */
  fetchSite: string | undefined;
};
type Known = Pick<RequestContext, "identity" | "refusedBecause">;

const STRANGER: Known = { identity: null, refusedBecause: "UNAUTHENTICATED" };

/**
 * Who asks. A Bearer token alone decides where one is sent; it is never looked for in cookies, nor the reverse. A
 * cookie counts for a change only from our own pages: JSON, and our `Origin` (DESIGN 5). Nor does it where a browser
 * reads because another site's page or link made it: a file of phone numbers would be saved, and be in the audit log.
 */
export function identify(services: Services, asking: Asking): Known {
  const bearer = /^Bearer +(\S+)$/i.exec(asking.authorization ?? "")?.[1];
  if (asking.authorization !== undefined)
    return bearer === undefined ? STRANGER : known(services, () => verifyAccessToken(services, bearer));
  const cookie = webCookieOf(asking.cookie);
  if (cookie === null) return STRANGER;
  const isRead = asking.method === "GET" || asking.method === "HEAD";
  const isOurPage = isJson(asking.contentType) && isOwnOrigin(services.settings, asking);
  const isSentByOthers = asking.fetchSite === "cross-site" || asking.fetchSite === "same-site";
  if (isRead ? isSentByOthers : !isOurPage) return { identity: null, refusedBecause: "BAD_ORIGIN" };
  return known(services, () => verifyWebCookie(services, cookie));
}

export function isJson(contentType: string | undefined): boolean {
  return contentType?.split(";", 1)[0]?.trim().toLowerCase() === "application/json";
}

function known(services: Services, verify: () => Identity): Known {
  let identity: Identity;
  try {
    identity = verify();
  } catch {
    return STRANGER;
  }
  if (services.denyList.isDenied(identity.sessionId)) return { identity: null, refusedBecause: "SESSION_ENDED" };
  return { identity, refusedBecause: "UNAUTHENTICATED" };
}
