import type { RefusalDetails } from "@seonchak/schema";
import type { z } from "zod";
import type { FieldRule } from "./messages.ts";
import { isFieldRule } from "./messages.ts";

const ruleOfCode: Partial<Record<z.core.$ZodIssue["code"], FieldRule>> = {
  too_big: "tooLong",
  too_small: "tooShort",
  invalid_value: "choice",
  invalid_union: "choice",
  unrecognized_keys: "unknownField",
};
const ruleOfFormat: Record<string, FieldRule> = { uuid: "id", datetime: "instant", email: "email" };
const ruleOfType: Record<string, FieldRule> = { number: "number", int: "number", object: "object", record: "object" };

/**
 * Which field is wrong and which sentence says what would be right. The schemas name the sentence where a field has
 * one of its own; else it follows from the kind of mistake.
 */
export function fieldRuleOf(issue: z.core.$ZodIssue): RefusalDetails {
  const field = issue.path.map(String).join(".");
  return field ? { field, fieldRule: ruleOf(issue) } : { fieldRule: ruleOf(issue) };
}

function ruleOf(issue: z.core.$ZodIssue): FieldRule {
  if (isFieldRule(issue.message)) return issue.message;
  if (issue.code === "invalid_format") return ruleOfFormat[issue.format] ?? "invalid";
  if (issue.code === "invalid_type") return ruleOfType[issue.expected] ?? "invalid";
  return ruleOfCode[issue.code] ?? "invalid";
}
