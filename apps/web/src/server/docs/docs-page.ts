import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Refusal } from "@seonchak/domain/refusal";
import type { Answering } from "../http/api-handler.ts";

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

type File = { type: string; bytes: Buffer };

/** The page at /api/docs to read and try the REST calls; every file of it comes from here (PLATFORM). */
export function createDocsPage(): (call: Answering) => Promise<string> {
  const files = readFiles();
  return async ({ request, response, path }) => {
    const file = files.get(path === "/api/docs/" ? "/api/docs" : path);
    if (!file) throw new Refusal("NOT_FOUND");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      throw new Refusal("METHOD_NOT_ALLOWED");
    }
    response.setHeader("content-security-policy", POLICY);
    response.writeHead(200, {
      "content-type": file.type,
      "content-length": file.bytes.length,
      "cache-control": "no-cache",
    });
    response.end(file.bytes);
    return "/api/docs";
  };
}

function readFiles(): Map<string, File> {
  const own = join(import.meta.dirname, "page");
  const swagger = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  const read = (folder: string, name: string, type: string): [string, File] => [
    `/api/docs/${name}`,
    { type, bytes: readFileSync(join(folder, name)) },
  ];
  return new Map([
    ["/api/docs", { type: "text/html; charset=utf-8", bytes: readFileSync(join(own, "index.html")) }],
    read(own, "start.js", "text/javascript; charset=utf-8"),
    read(own, "page.css", "text/css; charset=utf-8"),
    read(swagger, "swagger-ui.css", "text/css; charset=utf-8"),
    read(swagger, "swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
    read(swagger, "favicon-32x32.png", "image/png"),
  ]);
}
