"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useState } from "react";
import { useTRPC } from "../../trpc/react.tsx";
import { refusalOf } from "../../trpc/refusal-of.ts";
import { Button } from "../../ui/button.tsx";
import { notify } from "../../ui/notify.ts";
import { isPhone } from "../sign-in/check-fields.ts";
import { digitsOf, phoneStyle, writeDigits } from "../sign-in/digits.ts";
import { DigitsField } from "../sign-in/digits-field.tsx";

/** Another phone number. What was typed stays until the server has taken it. */
export function PhoneForm({ phoneNumber, onDone }: { phoneNumber: string; onDone: () => void }) {
  const t = useTranslations("me.account.profile");
  const [text, setText] = useState(() => writeDigits(phoneNumber, phoneStyle));
  const { change, isPending, error } = usePhoneChange(onDone);
  function submit(event: FormEvent) {
    event.preventDefault();
    change(text);
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-3 border-t border-line py-3">
      <DigitsField
        label={t("phoneNumber")}
        type="tel"
        autoComplete="tel-national"
        // The student has just asked for this field.
        autoFocus
        digits={phoneStyle}
        value={text}
        onValue={setText}
        error={error}
      />
      <div className="flex gap-2.5">
        <Button onClick={onDone} disabled={isPending}>
          {t("cancel")}
        </Button>
        <Button type="submit" tone="primary" pending={isPending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

function usePhoneChange(onDone: () => void) {
  const t = useTranslations("me.account.profile");
  const me = useTranslations("me");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [error, setError] = useState<string>();
  const { mutate, isPending } = useMutation(
    trpc.me.update.mutationOptions({
      onSuccess: (changed) => {
        queryClient.setQueryData(trpc.me.read.queryKey(), changed);
        notify({ tone: "ok", text: t("saved") });
        onDone();
      },
      onError: (failure) => setError(refusalOf(failure)?.message ?? me("unanswered")),
    }),
  );
  function change(text: string) {
    if (isPending) return;
    setError(isPhone(text) ? undefined : t("wrongPhone"));
    if (isPhone(text)) mutate({ phoneNumber: digitsOf(text) });
  }
  return { change, isPending, error };
}
