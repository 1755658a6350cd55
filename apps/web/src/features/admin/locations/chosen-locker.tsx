"use client";

import type { AdminLocation, LocationPlan, PlanLocker } from "@seonchak/schema";
import { Hash, MapPin, Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Link } from "../../../i18n/navigation.tsx";
import { Button } from "../../../ui/button.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { RelocateDialog } from "./relocate-dialog.tsx";
import { RemoveLockerDialog } from "./remove-locker-dialog.tsx";
import { RenumberDialog } from "./renumber-dialog.tsx";

type ChosenLockerProps = {
  locker: PlanLocker;
  plan: LocationPlan;
  locations: readonly AdminLocation[];
  onRenumbered: (number: number) => void;
  /** It is not on this plan any more, or no longer chosen. */
  onDone: () => void;
};
type Opened = "renumber" | "relocate" | "remove" | null;

/** What can be done with the locker that is chosen on the plan. */
export function ChosenLocker({ locker, plan, locations, onRenumbered, onDone }: ChosenLockerProps) {
  const t = useTranslations("adminLocations.chosen");
  const common = useTranslations("adminCommon");
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const name = common("lockerName", { number: String(locker.lockerNumber) });
  return (
    <section
      aria-label={t("label", { name })}
      className="grid gap-2 rounded-control border border-brand-line bg-brand-soft p-3"
    >
      <p role="status">
        <span className="font-semibold">{name}</span>{" "}
        <span className="text-ink-2">{t("place", { row: locker.row, column: locker.column })}</span>{" "}
        {locker.note && <span className="text-ink-2">· {locker.note}</span>}
      </p>
      <Acts
        name={name}
        number={locker.lockerNumber}
        hasOthers={locations.length > 1}
        onOpen={setOpened}
        onDone={onDone}
      />
      {opened === "renumber" && (
        <RenumberDialog locker={locker} locationId={plan.locationId} onClose={close} onDone={onRenumbered} />
      )}
      {opened === "relocate" && (
        <RelocateDialog locker={locker} plan={plan} locations={locations} onClose={close} onDone={onDone} />
      )}
      {opened === "remove" && <RemoveLockerDialog locker={locker} onClose={close} onDone={onDone} />}
    </section>
  );
}

type ActsProps = {
  name: string;
  number: number;
  hasOthers: boolean;
  onOpen: (what: Opened) => void;
  onDone: () => void;
};

function Acts({ number, hasOthers, onOpen, onDone }: ActsProps) {
  const t = useTranslations("adminLocations.chosen");
  const reason = useActReason();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="small" disabledReason={reason} onClick={() => onOpen("renumber")}>
        <Hash aria-hidden="true" className="size-4" />
        {t("renumber")}
      </Button>
      <Button
        size="small"
        disabledReason={reason ?? (hasOthers ? undefined : t("onlyOne"))}
        onClick={() => onOpen("relocate")}
      >
        <MapPin aria-hidden="true" className="size-4" />
        {t("relocate")}
      </Button>
      <Button size="small" tone="danger" disabledReason={reason} onClick={() => onOpen("remove")}>
        <Trash2 aria-hidden="true" className="size-4" />
        {t("remove")}
      </Button>
      <Link href={`/admin/lockers?search=${number}`} className="px-1 text-sm font-medium underline">
        {t("toLockers")}
      </Link>
      <Button size="small" tone="plain" onClick={onDone} className="ml-auto">
        <X aria-hidden="true" className="size-4" />
        {t("letGo")}
      </Button>
    </div>
  );
}
