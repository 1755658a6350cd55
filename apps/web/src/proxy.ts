import createMiddleware from "next-intl/middleware";
import { routing } from "./i18n/routing.ts";

/** Maps `/lockers` to the Korean page and `/en/lockers` to the English one; the path alone decides. */
export default createMiddleware(routing);

export const config = {
  // Not for calls, Next's own files, or anything with a file extension.
  matcher: "/((?!api|_next|.*\\..*).*)",
};
