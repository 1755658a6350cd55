"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRouter } from "../../i18n/navigation.tsx";
import { serverNowMs } from "../live/server-clock.ts";
import { tellOtherTabs } from "../live/tabs-agree.ts";
import { PRIVACY_VERSION } from "../privacy/privacy-version.ts";
import type { FieldName, SignInFields } from "./check-fields.ts";
import { fieldOf, nameOf, wrongFields } from "./check-fields.ts";
import { digitsOf } from "./digits.ts";
import type { SignInOutcome } from "./sign-in-web.ts";
import { signInWeb } from "./sign-in-web.ts";

type Trouble = { message: string; againAtMs: number | null };
export type FieldErrors = Partial<Record<FieldName, string>>;

/** One try to sign in, and what came of it. Nothing that was typed is touched. */
export function useSignIn(next: string) {
  const t = useTranslations("signIn");
  const router = useRouter();
  const queryClient = useQueryClient();
  const [isPending, setPending] = useState(false);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  async function signIn(fields: SignInFields) {
    const wrong = wrongFields(fields);
    setErrors(Object.fromEntries(wrong.map((field) => [field, t(`errors.${field}`)])));
    setTrouble(null);
    if (wrong.length > 0 || isPending) return;
    setPending(true);
    const outcome = await signInWeb("student", {
      studentNumber: digitsOf(fields.studentNumber),
      name: nameOf(fields.name),
      phoneNumber: digitsOf(fields.phoneNumber),
      consentVersion: PRIVACY_VERSION,
    });
    if (!outcome.ok) {
      setPending(false);
      return refused(outcome);
    }
    // What is in memory may be another student's.
    queryClient.removeQueries({ type: "inactive" });
    void queryClient.invalidateQueries();
    tellOtherTabs("who");
    router.replace(next);
  }

  function refused({ reason, message = "", field, retryAfterMs }: Extract<SignInOutcome, { ok: false }>) {
    const name = fieldOf(field);
    if (name && message !== "") return setErrors({ [name]: message });
    const againAtMs = reason === "TOO_MANY_REQUESTS" && retryAfterMs ? serverNowMs() + retryAfterMs : null;
    setTrouble({ message: reason === "OFFLINE" || message === "" ? t("unanswered") : message, againAtMs });
  }

  return { signIn, isPending, errors, trouble };
}
