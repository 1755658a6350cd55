"use client";

import { useQueryClient } from "@tanstack/react-query";
import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRouter } from "../../../i18n/navigation.tsx";
import { Button } from "../../../ui/button.tsx";
import { signOutWeb } from "../../sign-in/sign-in-web.ts";
import { useTrouble } from "../desk/act-reason.ts";

/** Ends this browser's session. Stays and says so when no answer came: the session may still live. */
export function SignOutButton() {
  const t = useTranslations("adminAccount");
  const client = useQueryClient();
  const router = useRouter();
  const trouble = useTrouble();
  const [state, setState] = useState<"idle" | "pending" | "failed">("idle");
  async function signOut() {
    setState("pending");
    if (!(await signOutWeb())) {
      setState("failed");
      return;
    }
    router.replace("/admin/sign-in");
    client.clear();
  }
  return (
    <>
      <Button pending={state === "pending"} disabledReason={trouble} onClick={() => void signOut()}>
        <LogOut aria-hidden="true" className="size-4.5" />
        {t("signOut")}
      </Button>
      <p role="alert" className="mt-2 text-danger empty:hidden">
        {state === "failed" && t("signOutFailed")}
      </p>
    </>
  );
}
