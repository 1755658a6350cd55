import type { z } from "zod";

/**
 * A list's query from the address: what is missing or wrong is the schema's default, so a mistyped or old link still
 * opens the list. Numbers and booleans are recognised by what the field takes.
 */
export function queryFromSearch<Schema extends z.ZodObject>(schema: Schema, search: URLSearchParams): z.output<Schema> {
  const good: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const text = search.get(name);
    if (text === null) continue;
    const candidate = [text, Number(text), text === "true"].find((value) => accepts(field, value));
    if (candidate !== undefined) good[name] = candidate;
  }
  return schema.parse(good);
}

/** The shortest search that means this query: defaults are left out. "" or "?page=2&status=held". */
export function searchFromQuery(schema: z.ZodObject, query: Record<string, unknown>): string {
  const usual: Record<string, unknown> = schema.parse({});
  const search = new URLSearchParams();
  for (const name of Object.keys(schema.shape)) {
    const value = query[name];
    if (value !== undefined && value !== usual[name]) search.set(name, String(value));
  }
  const text = search.toString();
  return text && `?${text}`;
}

function accepts(field: z.core.$ZodType, value: unknown): boolean {
  return "safeParse" in field && typeof field.safeParse === "function" && field.safeParse(value).success === true;
}
