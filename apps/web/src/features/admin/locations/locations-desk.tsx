"use client";

import type { AdminLocation } from "@seonchak/schema";
import { locationTarget } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { FileUp, MapPin, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { Answer } from "../desk/answer.tsx";
import { useUrlQuery } from "../desk/use-url-query.ts";
import { ImportDialog } from "./import/import-dialog.tsx";
import { LocationDialog } from "./location-dialog.tsx";
import { LocationPanel } from "./location-panel.tsx";
import { LocationsList } from "./locations-list.tsx";

const query = locationTarget.partial();

/** The locations in their order, and the plan of the one that is looked at. */
export function LocationsDesk() {
  const t = useTranslations("adminLocations");
  const trpc = useTRPC();
  const [{ locationId }, change] = useUrlQuery(query);
  const [opened, setOpened] = useState<"new" | "import" | null>(null);
  const locations = useQuery(trpc.admin.locations.list.queryOptions());
  const panel = useRef<HTMLDivElement>(null);
  function choose(location: Pick<AdminLocation, "locationId">) {
    change({ locationId: location.locationId });
    // On a phone the plan lies below the list.
    const top = panel.current?.getBoundingClientRect().top ?? 0;
    if (top > window.innerHeight / 2) panel.current?.scrollIntoView({ block: "start" });
  }
  return (
    <>
      <Acts onNew={() => setOpened("new")} onImport={() => setOpened("import")} />
      <Answer question={locations} skeleton={<ListSkeleton />}>
        {({ locations: all }) => {
          const shown = all.find((location) => location.locationId === locationId) ?? all[0];
          if (!shown) return <EmptyState icon={<MapPin />} title={t("empty")} body={t("emptyBody")} />;
          return (
            <div className="grid gap-4 lg:grid-cols-[19rem_minmax(0,1fr)] lg:items-start">
              <LocationsList locations={all} shown={shown} onChoose={choose} />
              <div ref={panel} className="min-w-0 scroll-mt-20">
                <LocationPanel key={shown.locationId} location={shown} locations={all} />
              </div>
            </div>
          );
        }}
      </Answer>
      {opened === "new" && <LocationDialog location={null} onClose={() => setOpened(null)} onMade={choose} />}
      {opened === "import" && <ImportDialog onClose={() => setOpened(null)} />}
    </>
  );
}

function Acts({ onNew, onImport }: { onNew: () => void; onImport: () => void }) {
  const t = useTranslations("adminLocations");
  const reason = useActReason();
  return (
    <div className="mb-4 flex flex-wrap gap-2">
      <Button tone="primary" disabledReason={reason} onClick={onNew}>
        <Plus aria-hidden="true" className="size-4.5" />
        {t("new")}
      </Button>
      <Button disabledReason={reason} onClick={onImport}>
        <FileUp aria-hidden="true" className="size-4.5" />
        {t("import.open")}
      </Button>
    </div>
  );
}

function ListSkeleton() {
  return (
    <SkeletonGroup className="grid gap-4 lg:grid-cols-[19rem_minmax(0,1fr)]">
      <Skeleton className="h-72" />
      <Skeleton className="h-96" />
    </SkeletonGroup>
  );
}
