import type { ServerResponse } from "node:http";
import type { Settings } from "../services.ts";

const HSTS = "max-age=31536000; includeSubDomains";

/** For answers that are no pages: nothing may be run or framed, whatever a browser takes them for. */
export const API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** `scripts`: hashes of a page's own inline scripts, such as `'sha256-...'`. */
export function pagePolicy(scripts: readonly string[] = []): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(" "),
    "style-src 'self'",
    // Radix positions with style attributes (PLATFORM).
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export function setSecurityHeaders(response: ServerResponse, { publicUrl }: Settings): void {
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("x-frame-options", "DENY");
  response.setHeader("referrer-policy", "strict-origin-when-cross-origin");
  response.setHeader(
    "permissions-policy",
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  );
  response.setHeader("cross-origin-opener-policy", "same-origin");
  if (publicUrl?.startsWith("https:")) response.setHeader("strict-transport-security", HSTS);
}
