"use client";

import type { AdminLocation } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { Answer } from "../desk/answer.tsx";
import { nameIn } from "../desk/in-language.ts";
import { AddLockersDialog } from "./add-lockers-dialog.tsx";
import { LocationDialog } from "./location-dialog.tsx";
import { PlanEditor } from "./plan-editor.tsx";
import { RemoveLocationDialog } from "./remove-location-dialog.tsx";

type LocationPanelProps = { location: AdminLocation; locations: readonly AdminLocation[] };
type Opened = "edit" | "remove" | "add" | null;

/** One location: its plan, and what can be done with the whole of it. */
export function LocationPanel({ location, locations }: LocationPanelProps) {
  const t = useTranslations("adminLocations");
  const locale = useLocale();
  const trpc = useTRPC();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const plan = useQuery(trpc.admin.locations.read.queryOptions({ locationId: location.locationId }));
  return (
    <Card className="min-w-0" aria-labelledby="location-name">
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 id="location-name">{nameIn(locale, location)}</h2>
          <p className="text-sm text-ink-2">
            {t("size", { rows: location.rows, columns: location.columns, lockers: location.lockerCount })}
          </p>
        </div>
        <PanelActs onOpen={setOpened} />
      </div>
      <Answer question={plan} skeleton={<PlanSkeleton />}>
        {(data) => <PlanEditor plan={data} locations={locations} />}
      </Answer>
      {opened === "edit" && <LocationDialog location={location} onClose={close} />}
      {opened === "remove" && <RemoveLocationDialog location={location} onClose={close} />}
      {opened === "add" && <AddLockersDialog location={location} at={null} onClose={close} />}
    </Card>
  );
}

function PanelActs({ onOpen }: { onOpen: (what: Opened) => void }) {
  const t = useTranslations("adminLocations");
  const reason = useActReason();
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" tone="primary" disabledReason={reason} onClick={() => onOpen("add")}>
        {t("add.open")}
      </Button>
      <Button size="small" disabledReason={reason} onClick={() => onOpen("edit")}>
        {t("edit")}
      </Button>
      <Button size="small" tone="danger" disabledReason={reason} onClick={() => onOpen("remove")}>
        {t("remove")}
      </Button>
    </div>
  );
}

function PlanSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-64" />
    </SkeletonGroup>
  );
}
