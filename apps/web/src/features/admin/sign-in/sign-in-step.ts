import type { SignInOutcome } from "../../sign-in/sign-in-web.ts";

export type SignInStep = "password" | "code";

const fieldsOf: Record<SignInStep, readonly string[]> = { password: ["email", "password"], code: ["code"] };

/**
 * Where a refused sign-in goes on. The code is asked for only after e-mail and password were right, so wrong
 * credentials lead back to them. `showsNote`: it is not told at a field, nor is it merely the next step.
 */
export function afterRefusal({ reason, field }: Extract<SignInOutcome, { ok: false }>): {
  step: SignInStep | "same";
  showsNote: boolean;
} {
  if (reason === "CODE_REQUIRED") return { step: "code", showsNote: false };
  if (reason === "CODE_WRONG") return { step: "code", showsNote: false };
  if (reason === "BAD_CREDENTIALS") return { step: "password", showsNote: true };
  if (field !== undefined && fieldsOf.code.includes(field)) return { step: "code", showsNote: false };
  if (field !== undefined && fieldsOf.password.includes(field)) return { step: "password", showsNote: false };
  return { step: "same", showsNote: true };
}
