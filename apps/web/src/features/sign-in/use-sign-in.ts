"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRouter } from "../../i18n/navigation.tsx";
import { useTRPC } from "../../trpc/react.tsx";
import { useCouncil } from "../council/use-council.ts";
import { serverNowMs } from "../live/server-clock.ts";
import { tellOtherTabs } from "../live/tabs-agree.ts";
import type { FieldName, SignInFields } from "./check-fields.ts";
import { fieldOf, nameOf, wrongFields } from "./check-fields.ts";
import { digitsOf } from "./digits.ts";
import type { SignInOutcome } from "./sign-in-web.ts";
import { signInWeb } from "./sign-in-web.ts";

/** `asksCouncil`: only the council can help, so whom to ask is said too. */
export type Trouble = { message: string; againAtMs: number | null; asksCouncil: boolean };

export type FieldErrors = Partial<Record<FieldName, string>>;

const councilHelps: ReadonlySet<string> = new Set([
  "IDENTITY_MISMATCH",
  "NOT_ON_ROSTER",
  "REGISTRATION_CLOSED",
  "ACCOUNT_BLOCKED",
]);

/** One try to sign in, and what came of it. Nothing that was typed is touched. */
export function useSignIn(next: string) {
  const t = useTranslations("signIn");
  const router = useRouter();
  const trpc = useTRPC();
  const { council } = useCouncil();
  const queryClient = useQueryClient();
  const [isPending, setPending] = useState(false);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  /** The version that stood beside the box; null where nobody could be asked. */
  async function versionShown(): Promise<string | null> {
    if (council) return council.privacyVersion;
    const asked = queryClient.fetchQuery(trpc.council.read.queryOptions());
    return asked.then(({ privacyVersion }) => privacyVersion).catch(() => null);
  }

  async function signIn(fields: SignInFields) {
    const wrong = wrongFields(fields);
    setErrors(Object.fromEntries(wrong.map((field) => [field, t(`errors.${field}`)])));
    setTrouble(null);
    if (wrong.length > 0 || isPending) return;
    setPending(true);
    const consentVersion = await versionShown();
    if (consentVersion === null) {
      setPending(false);
      return refused({ ok: false, reason: "OFFLINE" });
    }
    const outcome = await signInWeb("student", {
      studentNumber: digitsOf(fields.studentNumber),
      name: nameOf(fields.name),
      phoneNumber: digitsOf(fields.phoneNumber),
      consentVersion,
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
    setTrouble({
      message: reason === "OFFLINE" || message === "" ? t("unanswered") : message,
      againAtMs,
      asksCouncil: councilHelps.has(reason),
    });
  }

  return { signIn, isPending, errors, trouble };
}
