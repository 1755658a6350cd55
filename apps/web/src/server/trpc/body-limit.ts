import { BODY_MAX_BYTES, FILE_BODY_MAX_BYTES } from "../http/read-body.ts";
import type { RequestContext } from "../request/context.ts";
import type { ProcedureMeta } from "./init.ts";

/** How many bytes a call may carry. A file only from an administrator, and only where a procedure takes one. */
export function bodyLimit(meta: ProcedureMeta | undefined, { identity }: Pick<RequestContext, "identity">): number {
  return meta?.takesFile && identity?.kind === "admin" ? FILE_BODY_MAX_BYTES : BODY_MAX_BYTES;
}
