import { assertLive } from "@seonchak/domain/accounts/assert-live";
import type { AdminIdentity, Identity, StudentIdentity } from "@seonchak/domain/accounts/identity";
import type { Actor } from "@seonchak/domain/deps";
import { Refusal } from "@seonchak/domain/refusal";
import type { AdminRole } from "@seonchak/schema";
import type { RequestContext } from "../request/context.ts";
import { answeredProcedure, middleware } from "./init.ts";

const rankOf = { viewer: 1, manager: 2, owner: 3 } as const satisfies Record<AdminRole, number>;

function someone({ identity, refusedBecause }: RequestContext): Identity {
  if (!identity) throw new Refusal(refusedBecause);
  return identity;
}

function studentOf(ctx: RequestContext): StudentIdentity {
  const identity = someone(ctx);
  if (identity.kind !== "student") throw new Refusal("FORBIDDEN");
  return identity;
}

/** Throws UNAUTHENTICATED, SESSION_ENDED or FORBIDDEN. Whether the session still lives is for the caller to ask. */
export function adminOf(ctx: RequestContext, least: AdminRole): AdminIdentity {
  const identity = someone(ctx);
  if (identity.kind !== "admin" || rankOf[identity.role] < rankOf[least]) throw new Refusal("FORBIDDEN");
  return identity;
}

/** Changes ask Redis whether the session still lives; reads ask this process's copy, at most 1 s behind (DESIGN 5). */
const livingSession = middleware(async ({ ctx, type, meta, next }) => {
  const write = type === "mutation" && meta?.checksSessionItself !== true;
  if (ctx.identity) await assertLive(ctx.services, ctx.identity, { write });
  return next();
});

/** Anyone; `ctx.identity` is there when somebody known asks. */
export const publicProcedure = answeredProcedure.meta({ who: "anyone" });

/** Whoever is signed in: `ctx.identity`. */
export const signedInProcedure = answeredProcedure
  .meta({ who: "signedIn" })
  .use(({ ctx, next }) => next({ ctx: { identity: someone(ctx) } }))
  .use(livingSession);

/** A signed-in student: `ctx.student`. */
export const studentProcedure = answeredProcedure
  .meta({ who: "student" })
  .use(({ ctx, next }) => next({ ctx: { student: studentOf(ctx) } }))
  .use(livingSession);

/** An administrator of at least this role: `ctx.actor`, for the audit log. */
export function adminProcedure(least: AdminRole) {
  return answeredProcedure
    .meta({ who: least })
    .use(({ ctx, next }) => {
      const { adminId, email, role, sessionId } = adminOf(ctx, least);
      const actor: Actor = { adminId, email, role, sessionId, requestId: ctx.asked.requestId };
      return next({ ctx: { actor } });
    })
    .use(livingSession);
}
