import { z } from "zod";

export const partHealth = z.enum(["ok", "away"]);
/** 200 with `status: "ok"`, else 503 with the part that is away; never a driver's text (SPECS 2). */
export const health = z.object({
  status: z.enum(["ok", "degraded"]),
  db: partHealth,
  redis: z.enum(["ok", "away", "misconfigured"]),
});
export type Health = z.infer<typeof health>;
/** What can be checked on live stores (DESIGN 4), in the order in which it is. */
export const invariantId = z.enum(["I1", "I4", "I5", "I6", "pools", "confirming"]);
export type InvariantId = z.infer<typeof invariantId>;
export const checkInvariantInput = z.object({ id: invariantId });
/** One line of `verify:invariants`. */
export const invariantResult = z.object({
  id: invariantId,
  title: z.string(),
  breaches: z.array(z.string()),
  ok: z.boolean(),
});
export type InvariantResult = z.infer<typeof invariantResult>;
