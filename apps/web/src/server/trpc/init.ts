import { initTRPC, TRPCError } from "@trpc/server";
import { failureOf } from "../failure/failure.ts";
import { codeOfReason } from "../failure/refusal-codes.ts";
import { refusalData } from "../failure/refusal-data.ts";
import type { RequestContext } from "../request/context.ts";
import { currentRequest } from "../request/request-state.ts";
import type { RestMeta } from "../rest/rest-meta.ts";

/** Who may call a procedure: a role means administrators of that role or a higher one. */
export type Who = "anyone" | "signedIn" | "student" | "viewer" | "manager" | "owner";

export type ProcedureMeta = {
  who?: Who;
  /** The procedure asks Redis itself whether the session still lives, beside its own call. */
  checksSessionItself?: boolean;
  /** Takes a file: administrators may send up to FILE_BODY_MAX_BYTES. */
  takesFile?: boolean;
  /** Also served as a REST call. */
  rest?: RestMeta;
};

/** An open connection says something at least this often; clients reconnect after three silent periods. */
const PING_MS = 10_000;

const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    sse: { ping: { enabled: true, intervalMs: PING_MS }, client: { reconnectAfterInactivityMs: 3 * PING_MS } },
    errorFormatter({ shape, error, ctx }) {
      const asked = ctx?.asked ?? currentRequest() ?? { language: "ko", requestId: "" };
      const refusal = refusalData(error, asked);
      const { code, data } = shape;
      return { code, message: refusal.message, data: { code: data.code, httpStatus: data.httpStatus, refusal } };
    },
  });

export const { router } = t;
export const { middleware } = t;

/**
 * Refusals and absent stores become tRPC errors here and nowhere else (STYLE 14); faults of ours are logged here.
 * `next()` never throws: it returns `{ ok: false, error }`.
 */
const answered = t.middleware(async ({ next, ctx, path }) => {
  const result = await next();
  if (result.ok) return result;
  const { reason } = failureOf(result.error);
  if (reason === "INTERNAL") ctx.services.reportFault(result.error, { requestId: ctx.asked.requestId, path });
  throw new TRPCError({ code: codeOfReason[reason], message: reason, cause: result.error });
});

export const answeredProcedure = t.procedure.use(answered);
