import { Refusal } from "@seonchak/domain/refusal";
import type { z } from "zod";
import type { RestRoute } from "./rest-routes.ts";
import { valueFromWire, wireName } from "./wire-names.ts";

export type Sent = { parameters: Record<string, string>; query: string; body: string };

/**
 * What the procedure takes, from path, query and body. Each field is looked for under its wire name; text becomes a
 * number or a truth value by the field's kind, never by changing the schema, which tRPC shares (PLATFORM).
 */
export function readInput(
  { input, rest }: RestRoute,
  { parameters, query, body }: Sent,
): Record<string, unknown> | undefined {
  const sent: Record<string, unknown> = rest.method === "GET" ? {} : readJsonObject(body);
  if (!input) return undefined;
  const asked = new URLSearchParams(query);
  const read: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(input.shape)) {
    const name = wireName(key);
    const text = parameters[name] ?? asked.get(name) ?? undefined;
    if (text !== undefined) read[key] = fromText(text, field);
    else if (Object.hasOwn(sent, name)) read[key] = valueFromWire(sent[name], key);
  }
  return read;
}

/** An absent body is an empty object. Throws BAD_JSON, and BAD_INPUT for JSON that is no object. */
export function readJsonObject(body: string): Record<string, unknown> {
  if (body.trim() === "") return {};
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new Refusal("BAD_JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Refusal("BAD_INPUT", { fieldRule: "object" });
  return { ...value };
}

function fromText(text: string, field: z.core.$ZodType): unknown {
  const kind = kindOf(field);
  if (kind === "number") return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : text;
  if (kind === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return text;
}

/** The kind of value behind `optional`, `default`, `nullable` and transformations. */
function kindOf(field: z.core.$ZodType): string {
  const { def } = field._zod;
  if ("innerType" in def && isSchema(def.innerType)) return kindOf(def.innerType);
  if ("in" in def && isSchema(def.in)) return kindOf(def.in);
  return def.type;
}

function isSchema(value: unknown): value is z.core.$ZodType {
  return typeof value === "object" && value !== null && "_zod" in value;
}
