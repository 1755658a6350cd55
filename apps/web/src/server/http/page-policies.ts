import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shellOf } from "../../shells.ts";
import { pagePolicy } from "./security-headers.ts";

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const DEVELOPMENT_POLICY =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' ws: data: blob:; frame-ancestors 'none'; base-uri 'none'";

/** The policy of the page at a path; of the not-found page where there is none. */
export type PolicyOf = (path: string) => string;

/**
 * Every page is prerendered, so its inline scripts are known: each page's policy names their hashes instead of allowing
 * any (PLATFORM). Read from the build output once, at start.
 */
export function readPagePolicies(buildFolder: string): PolicyOf {
  const pages = join(buildFolder, "server", "app");
  const policies = new Map(htmlFiles(pages).map((file) => [pathOf(file), policyOfPage(join(pages, file))]));
  const otherwise = policies.get("/_not-found") ?? pagePolicy();
  return (path) => policies.get(shellOf(withoutSlash(path))) ?? otherwise;
}

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
}

/** Development compiles with `eval` and refreshes over a socket. */
export function developmentPolicy(): PolicyOf {
  return () => DEVELOPMENT_POLICY;
}

/** Korean pages have no prefix (i18n/routing.ts): `ko/lockers.html` is served at `/lockers`. */
function pathOf(file: string): string {
  const path = `/${file.replaceAll("\\", "/").replace(/\.html$/, "")}`;
  return path === "/ko" ? "/" : path.replace(/^\/ko\//, "/");
}

function policyOfPage(file: string): string {
  const scripts = [...readFileSync(file, "utf8").matchAll(INLINE_SCRIPT)].map((found) => found[1] ?? "");
  const hashes = scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  return pagePolicy([...new Set(hashes)]);
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}
