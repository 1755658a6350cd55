import type { IncomingMessage } from "node:http";
import { Refusal } from "@seonchak/domain/refusal";

/** What one request may carry, in bytes. The largest honest one of a student has less than 1 kB. */
export const BODY_MAX_BYTES = 64 * 1024;
/** What an administrator's may carry where a procedure says so: a file of 50,000 rows, within JSON. */
export const FILE_BODY_MAX_BYTES = 8 * 1024 * 1024;
/** So much of a body that is too large is read on and thrown away, so that the refusal arrives before the end. */
const DISCARD_MAX_BYTES = 4 * 1024 * 1024;
const DISCARD_MAX_MS = 1_000;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Counted in bytes. Throws BODY_TOO_LARGE, and BAD_JSON for what is not UTF-8. Empty when there is no body. */
export async function readBody(request: IncomingMessage, maxBytes = BODY_MAX_BYTES): Promise<string> {
  const bytes = await readBytes(request, maxBytes);
  if (!bytes) {
    await discard(request);
    throw new Refusal("BODY_TOO_LARGE");
  }
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Refusal("BAD_JSON");
  }
}

/** Null when it is too large; the rest is then still unread. */
function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) resolve(null);
      else chunks.push(chunk);
    });
    request.once("end", () => resolve(Buffer.concat(chunks)));
    // Cut off in the middle: nobody is left to answer.
    request.once("error", () => reject(new Refusal("BAD_JSON")));
    request.once("close", () => reject(new Refusal("BAD_JSON")));
  });
}

function discard(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let size = 0;
    const timer = setTimeout(resolve, DISCARD_MAX_MS);
    const finish = () => {
      clearTimeout(timer);
      resolve();
    };
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > DISCARD_MAX_BYTES) finish();
    });
    request.once("end", finish);
    request.once("close", finish);
  });
}
