"use client";

import type { LockerOwner } from "@seonchak/schema";
import { ownerQuery, ownerSort } from "@seonchak/schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { ListTable } from "../desk/list-table.tsx";
import { NoMatch } from "../desk/no-match.tsx";
import { QuestionBanner } from "../desk/question-banner.tsx";
import { Shortcuts } from "../desk/shortcuts.tsx";
import { sortOf, sortPatch } from "../desk/sort-of.ts";
import { useUrlQuery } from "../desk/use-url-query.ts";
import { ownerColumns } from "./owner-columns.tsx";
import { OwnersToolbar } from "./owners-toolbar.tsx";

const idOf = (owner: LockerOwner) => `${owner.lockerNumber}-${owner.studentId}`;
/** Every look is in the audit log: nothing asks again by itself. */
const ONLY_WHEN_ASKED = {
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
};

export function OwnersDesk() {
  const t = useTranslations("adminOwners");
  const locale = useLocale();
  const trpc = useTRPC();
  const [query, change] = useUrlQuery(ownerQuery);
  const owners = useQuery(
    trpc.admin.lockers.owners.queryOptions(query, { placeholderData: keepPreviousData, ...ONLY_WHEN_ASKED }),
  );
  const columns = useMemo(() => ownerColumns({ t, locale }), [t, locale]);
  const { data } = owners;
  const isFiltered = query.search !== "" || query.locationId !== undefined || query.roundId !== undefined;
  return (
    <>
      <QuestionBanner question={owners} />
      <OwnersToolbar query={query} onChange={change} locations={data?.locations ?? []} />
      <ListTable
        question={owners}
        caption={t("title")}
        columns={columns}
        rowId={idOf}
        sort={sortOf(query)}
        onSortChange={(sort) => change(sortPatch(sort, ownerSort.options))}
        empty={
          isFiltered ? (
            <NoMatch
              text={t("noMatch")}
              onClear={() => change({ search: "", locationId: undefined, roundId: undefined })}
            />
          ) : (
            t("empty")
          )
        }
        onPage={(page) => change({ page })}
      />
      <Shortcuts />
    </>
  );
}
