"use client";

import type { AdminLocation } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { nameIn } from "../desk/in-language.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";

/** Says how many lockers go with a location, and that this cannot be undone. */
export function RemoveLocationDialog({ location, onClose }: { location: AdminLocation; onClose: () => void }) {
  const t = useTranslations("adminLocations.removing");
  const locale = useLocale();
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const name = nameIn(locale, location);
  const remove = useMutation(
    trpc.admin.locations.remove.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t("done", { name }) });
        onClose();
      },
      onSettled: refresh,
    }),
  );
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t("locationTitle", { name })}
      description={t("locationBody", { count: location.lockerCount })}
      confirmLabel={t("confirm")}
      pending={remove.isPending}
      onConfirm={() => remove.mutate({ locationId: location.locationId, lockerCount: location.lockerCount })}
    >
      <RefusalNote error={remove.error} />
      {refusalOf(remove.error)?.reason === "HAS_HISTORY" && <p className="text-ink-2">{t("advice")}</p>}
    </AlertDialog>
  );
}
