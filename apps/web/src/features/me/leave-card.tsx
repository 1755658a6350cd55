"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Link, useRouter } from "../../i18n/navigation.tsx";
import { useTRPC } from "../../trpc/react.tsx";
import { refusalOf } from "../../trpc/refusal-of.ts";
import { AlertDialog } from "../../ui/alert-dialog.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, CardHead } from "../../ui/card.tsx";
import { notify } from "../../ui/notify.ts";
import { TextField } from "../../ui/text-field.tsx";
import { forgetDrafts } from "../exams/draft.ts";
import { tellOtherTabs } from "../live/tabs-agree.ts";
import { signOutWeb } from "../sign-in/sign-in-web.ts";

/** Out of this device, or out of the service. */
export function LeaveCard() {
  const t = useTranslations("me.account.leave");
  const me = useTranslations("me");
  const leave = useLeave();
  const [isLeaving, setLeaving] = useState(false);
  const [isAsking, setAsking] = useState(false);
  async function signOut() {
    setLeaving(true);
    if (await signOutWeb()) return leave(t("signedOut"));
    setLeaving(false);
    notify({ tone: "danger", text: me("unanswered") });
  }
  return (
    <Card className="p-5" aria-labelledby="leave">
      <CardHead id="leave" title={t("title")} />
      <div className="flex flex-wrap gap-2.5">
        <Button pending={isLeaving} onClick={() => void signOut()}>
          {t("signOut")}
        </Button>
        <Button tone="danger" onClick={() => setAsking(true)}>
          {t("remove")}
        </Button>
      </div>
      {isAsking && <RemoveDialog onClose={() => setAsking(false)} />}
    </Card>
  );
}

/** Asks for a typed word, because nothing brings an account back. */
function RemoveDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("me.account.leave");
  const [typed, setTyped] = useState("");
  const { mutate, isPending, error } = useRemoval();
  const word = t("word");
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t("removeTitle")}
      description={t("removeLost")}
      cancelLabel={t("keep")}
      confirmLabel={t("confirm")}
      pending={isPending}
      disabledReason={typed.trim() === word ? undefined : t("typeFirst", { word })}
      onConfirm={() => mutate()}
    >
      <TextField
        label={t("typeWord", { word })}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        autoComplete="off"
      />
      {error && <WhyNotRemoved error={error} />}
    </AlertDialog>
  );
}

function useRemoval() {
  const t = useTranslations("me.account.leave");
  const leave = useLeave();
  return useMutation(
    useTRPC().me.remove.mutationOptions({
      // The session has ended with the account; signing out only takes the cookie away.
      onSuccess: async () => {
        await signOutWeb();
        leave(t("removed"));
      },
    }),
  );
}

/** Who still has a locker is shown the way to give it back. */
function WhyNotRemoved({ error }: { error: unknown }) {
  const t = useTranslations("me.account.leave");
  const me = useTranslations("me");
  const refusal = refusalOf(error);
  const isInUse = refusal?.reason === "ACCOUNT_IN_USE";
  return (
    <div role="alert" className="font-medium text-danger">
      <p>{isInUse ? t("inUse") : (refusal?.message ?? me("unanswered"))}</p>
      {isInUse && (
        <Link href="/me" className="inline-flex min-h-tap items-center underline underline-offset-4">
          {t("toMine")}
        </Link>
      )}
    </div>
  );
}

/** Forgets everything that was read, and goes to the landing page. */
function useLeave() {
  const router = useRouter();
  const queryClient = useQueryClient();
  return (text: string) => {
    notify({ tone: "ok", text });
    forgetDrafts();
    tellOtherTabs("who");
    router.replace("/");
    queryClient.removeQueries({ type: "inactive" });
    void queryClient.resetQueries();
  };
}
