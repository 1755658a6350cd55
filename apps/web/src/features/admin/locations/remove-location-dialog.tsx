"use client";

import type { AdminLocation } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { useAfterAct } from "../desk/after-act.ts";
import { AskFirst } from "../desk/ask-first.tsx";
import { nameIn } from "../desk/in-language.ts";

/** Says how many lockers go with a location, and that this cannot be undone. */
export function RemoveLocationDialog({ location, onClose }: { location: AdminLocation; onClose: () => void }) {
  const t = useTranslations("adminLocations.removing");
  const locale = useLocale();
  const trpc = useTRPC();
  const name = nameIn(locale, location);
  const after = useAfterAct(() => t("done", { name }), onClose);
  const remove = useMutation(trpc.admin.locations.remove.mutationOptions(after));
  return (
    <AskFirst
      act={remove}
      title={t("locationTitle", { name })}
      description={t("locationBody", { count: location.lockerCount })}
      confirmLabel={t("confirm")}
      advice={refusalOf(remove.error)?.reason === "HAS_HISTORY" && <p className="text-ink-2">{t("advice")}</p>}
      onConfirm={() => remove.mutate({ locationId: location.locationId, lockerCount: location.lockerCount })}
      onClose={onClose}
    />
  );
}
