import type { AnyTRPCRouter, TRPCProcedureType } from "@trpc/server";
import { z } from "zod";
import type { ProcedureMeta, Who } from "../trpc/init.ts";
import type { RestMeta } from "./rest-meta.ts";

/** One REST call: where it is, and the procedure behind it. `input` null: the procedure takes nothing. */
export type RestRoute = {
  procedure: string;
  type: TRPCProcedureType;
  who: Who;
  rest: RestMeta;
  takesFile: boolean;
  input: z.ZodObject | null;
  output: z.ZodType;
};
export type Found = { pattern: string; routes: Map<string, RestRoute>; parameters: Record<string, string> };

// What tRPC keeps of a procedure at run time; its types do not show it.
const builtProcedure = z.object({
  type: z.enum(["query", "mutation", "subscription"]),
  meta: z.custom<ProcedureMeta>((value) => typeof value === "object" && value !== null),
  inputs: z.array(z.instanceof(z.ZodObject)),
  output: z.instanceof(z.ZodType).optional(),
});

/** All procedures that say how they are served over REST. Throws when one says so wrongly: at start, not at a call. */
export function restRoutes(router: AnyTRPCRouter): RestRoute[] {
  const procedures: Record<string, { _def: unknown }> = router._def.procedures;
  return Object.entries(procedures).flatMap(([procedure, { _def }]) => {
    const { type, meta, inputs, output } = builtProcedure.parse(_def);
    const { rest, who, takesFile = false } = meta;
    if (!rest) return [];
    if (!output || !who || inputs.length > 1)
      throw new Error(`${procedure} cannot be served over REST: it needs one input, an output and who may call`);
    return [{ procedure, type, who, rest, takesFile, input: inputs[0] ?? null, output }];
  });
}

type Pattern = { pattern: string; parts: string[]; routes: Map<string, RestRoute> };

/** Finds what is served under a path below `/api/v1`, whatever the method. */
export function createMatcher(routes: RestRoute[]): (path: string) => Found | null {
  const patterns = new Map<string, Pattern>();
  for (const route of routes) {
    for (const pattern of [route.rest.path, ...(route.rest.aliases ?? [])]) {
      const known = patterns.get(pattern) ?? { pattern, parts: pattern.split("/"), routes: new Map() };
      known.routes.set(route.rest.method, route);
      patterns.set(pattern, known);
    }
  }
  const withParameters = [...patterns.values()].filter(({ pattern }) => pattern.includes(":"));
  return (path) => {
    const exact = patterns.get(path);
    if (exact && !path.includes(":")) return { ...exact, parameters: {} };
    const parts = path.split("/");
    for (const pattern of withParameters) {
      const parameters = match(pattern.parts, parts);
      if (parameters) return { ...pattern, parameters };
    }
    return null;
  };
}

function match(pattern: string[], parts: string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null;
  const parameters: Record<string, string> = {};
  for (const [i, wanted] of pattern.entries()) {
    const part = parts[i] ?? "";
    if (wanted.startsWith(":") && part !== "") parameters[wanted.slice(1)] = decodeURIComponent(part);
    else if (wanted !== part) return null;
  }
  return parameters;
}
