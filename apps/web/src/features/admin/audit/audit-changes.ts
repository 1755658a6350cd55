import type { AuditRow } from "@seonchak/schema";

type Json = AuditRow["before"];
type Known =
  | { kind: "nothing" }
  | { kind: "yes" | "no" }
  | { kind: "moment"; at: string }
  | { kind: "duration"; ms: number }
  | { kind: "text"; text: string };

export type AuditChange = { key: string; before: Known; after: Known };

/** What an act changed, key by key; what stayed the same is left out, and ids, which nobody reads, stand last. */
export function auditChanges({ before, after }: Pick<AuditRow, "before" | "after">): AuditChange[] {
  const was = fields(before);
  const is = fields(after);
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]))
    .sort((a, b) => Number(isId(a)) - Number(isId(b)))
    .map((key) => ({ key, before: known(key, was[key]), after: known(key, is[key]) }));
}

function isId(key: string): boolean {
  return key.endsWith("Id");
}

/** Facts are flat objects; anything else stands under the key `value`. */
function fields(json: Json): Record<string, Json> {
  if (json === null) return {};
  return typeof json === "object" && !Array.isArray(json) ? json : { value: json };
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

function known(key: string, value: Json | undefined): Known {
  if (value === null || value === undefined || value === "") return { kind: "nothing" };
  if (typeof value === "boolean") return { kind: value ? "yes" : "no" };
  if (typeof value === "number") return key.endsWith("Ms") ? { kind: "duration", ms: value } : textOf(String(value));
  if (typeof value === "string") return instant.test(value) ? { kind: "moment", at: value } : textOf(value);
  if (Array.isArray(value) && value.every(isWord))
    return value.length === 0 ? { kind: "nothing" } : textOf(value.join(", "));
  return textOf(JSON.stringify(value));
}

function isWord(value: Json): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

function textOf(text: string): Known {
  return { kind: "text", text };
}
