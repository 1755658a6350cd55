"use client";

import type { AdminLockerPage, AdminLockerQuery } from "@seonchak/schema";
import { eventId, locationId, lockerStatus } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { SearchField } from "../../../ui/search-field.tsx";
import { Select } from "../../../ui/select.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { CsvButton } from "../desk/csv-button.tsx";
import { nameIn } from "../desk/in-language.ts";

export type LockersChange = (
  patch: { [Name in keyof AdminLockerQuery]?: AdminLockerQuery[Name] | undefined },
  how?: { replace?: boolean },
) => void;

type LockersToolbarProps = {
  query: AdminLockerQuery;
  onChange: LockersChange;
  locations: AdminLockerPage["locations"];
  onReset: () => void;
};

/** Search, the two filters, and what concerns the whole table. */
export function LockersToolbar({ query, onChange, locations, onReset }: LockersToolbarProps) {
  const t = useTranslations("adminLockers");
  const status = useTranslations("adminCommon.status");
  const locale = useLocale();
  const reason = useActReason();
  const places = locations.map((location) => ({ value: location.locationId, label: nameIn(locale, location) }));
  const statuses = lockerStatus.options.map((value) => ({ value, label: status(value) }));
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
        options={[{ value: "", label: t("everyLocation") }, ...places]}
        className="min-w-0 flex-1 basis-40 lg:max-w-56"
      />
      <Select
        label={t("status")}
        hideLabel
        value={query.status ?? ""}
        onChange={(event) => onChange({ status: lockerStatus.safeParse(event.target.value).data })}
        options={[{ value: "", label: t("everyStatus") }, ...statuses]}
        className="min-w-0 flex-1 basis-32 lg:max-w-40"
      />
      <RoundPicker query={query} onChange={onChange} />
      <CsvButton table="lockers" />
      <Button tone="danger" disabledReason={reason} onClick={onReset}>
        {t("reset")}
      </Button>
    </div>
  );
}

/** Whose round is shown; nothing to pick while there is only one that students have seen. */
function RoundPicker({ query, onChange }: Pick<LockersToolbarProps, "query" | "onChange">) {
  const t = useTranslations("adminLockers");
  const locale = useLocale();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.admin.rounds.list.queryOptions());
  const rounds = (data?.rounds ?? []).filter(({ isPublished }) => isPublished);
  if (rounds.length < 2 && query.roundId === undefined) return null;
  return (
    <Select
      label={t("round")}
      hideLabel
      value={query.roundId ?? ""}
      onChange={(event) => onChange({ roundId: eventId.safeParse(event.target.value).data })}
      options={[
        { value: "", label: t("currentRound") },
        ...rounds.map((round) => ({ value: round.id, label: nameIn(locale, round) })),
      ]}
      className="min-w-0 flex-1 basis-40 lg:max-w-56"
    />
  );
}
