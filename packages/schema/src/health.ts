import { z } from "zod";

export const partHealth = z.enum(["ok", "away"]);
/** 200 with `status: "ok"`, else 503 with the part that is away; never a driver's text (SPECS 2). */
export const health = z.object({
  status: z.enum(["ok", "degraded"]),
  db: partHealth,
  redis: z.enum(["ok", "away", "misconfigured"]),
});
export type Health = z.infer<typeof health>;
/** One line of `verify:invariants`. */
export const invariantResult = z.object({
  id: z.string(),
  title: z.string(),
  breaches: z.array(z.string()),
  ok: z.boolean(),
});
export type InvariantResult = z.infer<typeof invariantResult>;
