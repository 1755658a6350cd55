"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card, CardHead } from "../../../ui/card.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { useTrouble } from "../desk/act-reason.ts";
import { useAdmin } from "../desk/admin-context.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";
import { RemoveFactorDialog } from "./remove-factor-dialog.tsx";
import { SetUpFactorDialog } from "./set-up-factor-dialog.tsx";

/** The authenticator app beside the password: set up, or take off. */
export function SecondFactorCard() {
  const t = useTranslations("adminAccount");
  const { hasSecondFactor } = useAdmin();
  const trpc = useTRPC();
  const trouble = useTrouble();
  const [removing, setRemoving] = useState(false);
  const setUp = useMutation(trpc.admin.account.setUpSecondFactor.mutationOptions({ gcTime: 0 }));
  return (
    <Card aria-labelledby="second-factor">
      <CardHead
        id="second-factor"
        title={t("secondFactor")}
        aside={<Pill tone={hasSecondFactor ? "ok" : "plain"}>{t(hasSecondFactor ? "on" : "off")}</Pill>}
      />
      <p className="mb-4 text-ink-2">{t(hasSecondFactor ? "secondFactorOn" : "secondFactorOff")}</p>
      <RefusalNote error={setUp.error} />
      {hasSecondFactor ? (
        <Button tone="danger" disabledReason={trouble} onClick={() => setRemoving(true)}>
          {t("removeFactor")}
        </Button>
      ) : (
        <Button tone="primary" pending={setUp.isPending} disabledReason={trouble} onClick={() => setUp.mutate()}>
          {t("setUpFactor")}
        </Button>
      )}
      {setUp.data && <SetUpFactorDialog setup={setUp.data} onClose={setUp.reset} />}
      {removing && <RemoveFactorDialog onClose={() => setRemoving(false)} />}
    </Card>
  );
}
