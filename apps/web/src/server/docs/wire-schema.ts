import { z } from "zod";
import { stemOf, wireName } from "../rest/wire-names.ts";

/** A JSON Schema of draft 2020-12, which is OpenAPI 3.1's own dialect. */
export type JsonSchema = { [key: string]: unknown };

const jsonObject = z.record(z.string(), z.unknown());
const KEYS_OF_SCHEMAS = ["properties", "$defs", "patternProperties"];

/** The schema of what the wire carries: names as REST has them. Definitions go to `define`, under names of their own. */
export function wireSchema(
  schema: z.ZodType,
  io: "input" | "output",
  { name, define }: { name: string; define(name: string, schema: JsonSchema): void },
): JsonSchema {
  const {
    $schema: _,
    $defs,
    ...body
  } = jsonObject.parse(z.toJSONSchema(schema, { target: "draft-2020-12", io, unrepresentable: "any" }));
  const reference = (ref: string) => ref.replace(/^#\/\$defs\/(.+)$/, `#/components/schemas/${name}_$1`);
  for (const [key, definition] of Object.entries(jsonObject.parse($defs ?? {}))) {
    define(`${name}_${key}`, jsonObject.parse(rename(definition, reference)));
  }
  return jsonObject.parse(rename(body, reference));
}

function rename(value: unknown, reference: (ref: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => rename(item, reference));
  if (typeof value !== "object" || value === null) return value;
  const renamed: JsonSchema = {};
  for (const [key, item] of Object.entries(value)) {
    if (key === "$ref" && typeof item === "string") renamed[key] = reference(item);
    else if (key === "required") renamed[key] = z.array(z.string()).parse(item).map(wireName);
    else if (KEYS_OF_SCHEMAS.includes(key)) renamed[key] = renameProperties(jsonObject.parse(item), reference);
    else renamed[key] = rename(item, reference);
  }
  return renamed;
}

/** As `valueOnWire`: beside `name_ko` and `name_en` stands `name`. */
function renameProperties(properties: JsonSchema, reference: (ref: string) => string): JsonSchema {
  const renamed: JsonSchema = {};
  for (const [key, schema] of Object.entries(properties)) {
    renamed[wireName(key)] = rename(schema, reference);
    const stem = stemOf(key, properties);
    if (stem !== null) renamed[wireName(stem)] = { type: "string", description: "In the language asked for." };
  }
  return renamed;
}
