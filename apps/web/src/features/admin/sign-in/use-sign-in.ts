"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { useState } from "react";
import { useRouter } from "../../../i18n/navigation.tsx";
import type { SignInOutcome } from "../../sign-in/sign-in-web.ts";
import { signInWeb } from "../../sign-in/sign-in-web.ts";
import { returnPath } from "../desk/return-path.ts";
import type { SignInStep } from "./sign-in-step.ts";
import { afterRefusal } from "./sign-in-step.ts";

/** The two steps of signing in as administrator. Stays pending until the next page has taken over. */
export function useSignIn() {
  const client = useQueryClient();
  const router = useRouter();
  const locale = useLocale();
  const [step, setStep] = useState<SignInStep>("password");
  const [refused, setRefused] = useState<Extract<SignInOutcome, { ok: false }> | null>(null);
  const [pending, setPending] = useState(false);
  function goTo(next: SignInStep) {
    setStep(next);
    setRefused(null);
  }
  async function signIn(fields: Record<string, string>) {
    setPending(true);
    setRefused(null);
    const outcome = await signInWeb("admin", fields, locale);
    if (outcome.ok) {
      // What a student or another administrator saw in this browser is nobody's any more.
      client.clear();
      router.replace(returnPath(new URLSearchParams(window.location.search).get("next")));
      return;
    }
    const { step: next } = afterRefusal(outcome);
    if (next !== "same") setStep(next);
    setRefused(outcome);
    setPending(false);
  }
  return { step, setStep: goTo, refused, pending, signIn };
}
