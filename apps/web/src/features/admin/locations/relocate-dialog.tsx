"use client";

import type { AdminLocation, LocationPlan, PlanLocker } from "@seonchak/schema";
import { locationId } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { Select } from "../../../ui/select.tsx";
import { nameIn } from "../desk/in-language.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";
import { useUpdateLocker } from "./use-update-locker.ts";

type RelocateDialogProps = {
  locker: PlanLocker;
  plan: LocationPlan;
  locations: readonly AdminLocation[];
  onClose: () => void;
  onDone: () => void;
};

/** Into another location, to the first free place there. */
export function RelocateDialog({ locker, plan, locations, onClose, onDone }: RelocateDialogProps) {
  const t = useTranslations("adminLocations.chosen");
  const locale = useLocale();
  const formId = useId();
  const others = locations.filter((location) => location.locationId !== plan.locationId);
  const [toId, setToId] = useState<string>(others[0]?.locationId ?? "");
  const update = useUpdateLocker(() => {
    notify({ tone: "ok", text: t("relocated", { number: String(locker.lockerNumber) }) });
    onClose();
    onDone();
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    const { lockerNumber, row, column } = locker;
    const seen = { locationId: plan.locationId, row, column };
    if (!update.isPending) update.mutate({ lockerNumber, seen, locationId: locationId.parse(toId) });
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !update.isPending && onClose()}
      title={t("relocateTitle", { number: String(locker.lockerNumber) })}
      description={t("relocateBody")}
      footer={
        <Button type="submit" form={formId} tone="primary" pending={update.isPending}>
          {t("relocateConfirm")}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} className="grid gap-3.5">
        <Select
          label={t("newLocation")}
          value={toId}
          onChange={(event) => setToId(event.target.value)}
          options={others.map((location) => ({ value: location.locationId, label: nameIn(locale, location) }))}
        />
        <RefusalNote error={update.error} />
      </form>
    </Dialog>
  );
}
