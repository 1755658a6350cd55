import type { AnyTRPCRouter } from "@trpc/server";
import { z } from "zod";
import type { ProcedureMeta } from "../init.ts";
import { appRouter } from "../root.ts";

/** What tRPC keeps of a procedure at run time; its types do not show it. */
const built = z.object({
  type: z.enum(["query", "mutation", "subscription"]),
  meta: z.custom<ProcedureMeta>().optional(),
  inputs: z.array(z.instanceof(z.ZodType)),
});

export type EveryProcedure = {
  path: string;
  type: "query" | "mutation" | "subscription";
  meta: ProcedureMeta;
  inputs: z.ZodType[];
};

const router: AnyTRPCRouter = appRouter;
const procedures: Record<string, { _def: unknown }> = router._def.procedures;

/** Every procedure that the product has, in the order of their names. */
export const everyProcedure: EveryProcedure[] = Object.entries(procedures)
  .map(([path, { _def }]) => {
    const { type, meta = {}, inputs } = built.parse(_def);
    return { path, type, meta, inputs };
  })
  .sort((a, b) => a.path.localeCompare(b.path));
