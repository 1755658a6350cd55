"use client";

import type { OwnerPage, OwnerQuery } from "@seonchak/schema";
import { eventId, locationId } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { SearchField } from "../../../ui/search-field.tsx";
import { Select } from "../../../ui/select.tsx";
import { nameIn } from "../desk/in-language.ts";

type OwnersToolbarProps = {
  query: OwnerQuery;
  onChange: (patch: { [Name in keyof OwnerQuery]?: OwnerQuery[Name] | undefined }, how?: { replace?: boolean }) => void;
  locations: OwnerPage["locations"];
};

/** Search, and where and in which round. */
export function OwnersToolbar({ query, onChange, locations }: OwnersToolbarProps) {
  const t = useTranslations("adminOwners");
  const locale = useLocale();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.admin.rounds.list.queryOptions());
  const rounds = (data?.rounds ?? []).filter(({ isPublished, state }) => isPublished && state !== "ended");
  return (
    <div className="mb-4 flex flex-wrap items-start gap-2">
      <SearchField
        label={t("search")}
        value={query.search}
        onSearch={(search) => onChange({ search }, { replace: true })}
        className="min-w-52 flex-1 basis-full lg:basis-0"
      />
      <Select
        label={t("location")}
        hideLabel
        value={query.locationId ?? ""}
        onChange={(event) => onChange({ locationId: locationId.safeParse(event.target.value).data })}
        options={[
          { value: "", label: t("everyLocation") },
          ...locations.map((place) => ({ value: place.locationId, label: nameIn(locale, place) })),
        ]}
        className="min-w-0 flex-1 basis-40 lg:max-w-56"
      />
      <Select
        label={t("round")}
        hideLabel
        value={query.roundId ?? ""}
        onChange={(event) => onChange({ roundId: eventId.safeParse(event.target.value).data })}
        options={[
          { value: "", label: t("everyRound") },
          ...rounds.map((round) => ({ value: round.id, label: nameIn(locale, round) })),
        ]}
        className="min-w-0 flex-1 basis-40 lg:max-w-56"
      />
    </div>
  );
}
