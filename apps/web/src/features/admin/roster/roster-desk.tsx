"use client";

import type { RosterEntry } from "@seonchak/schema";
import { rosterQuery, rosterSort } from "@seonchak/schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { ListTable } from "../desk/list-table.tsx";
import { NoMatch } from "../desk/no-match.tsx";
import { QuestionBanner } from "../desk/question-banner.tsx";
import { Shortcuts } from "../desk/shortcuts.tsx";
import { sortOf, sortPatch } from "../desk/sort-of.ts";
import { useUrlQuery } from "../desk/use-url-query.ts";
import { EntryDialog } from "./entry-dialog.tsx";
import { ImportDialog } from "./import/import-dialog.tsx";
import { ImportsCard } from "./imports-card.tsx";
import { PolicyNote } from "./policy-note.tsx";
import { rosterColumns } from "./roster-columns.tsx";
import { RosterToolbar } from "./roster-toolbar.tsx";
import { StraysCard } from "./strays-card.tsx";

const idOf = (entry: RosterEntry) => entry.studentNumber;

type Asked = { what: "import" } | { what: "entry"; entry: RosterEntry | null };

export function RosterDesk() {
  const t = useTranslations("adminRoster");
  const trpc = useTRPC();
  const [query, change] = useUrlQuery(rosterQuery);
  const [asked, setAsked] = useState<Asked | null>(null);
  const roster = useQuery(trpc.admin.roster.list.queryOptions(query, { placeholderData: keepPreviousData }));
  const columns = useMemo(() => rosterColumns({ t, onEdit: (entry) => setAsked({ what: "entry", entry }) }), [t]);
  const { data } = roster;
  const isNarrowed = query.search !== "" || query.cohort !== undefined;
  const none = isNarrowed ? (
    <NoMatch text={t("noMatch")} onClear={() => change({ search: "", cohort: undefined })} />
  ) : (
    t("empty")
  );
  const close = () => setAsked(null);
  return (
    <>
      <QuestionBanner question={roster} />
      {data && <PolicyNote policy={data.policy} />}
      <StraysCard />
      <RosterToolbar
        query={query}
        onChange={change}
        entryCount={data?.entryCount}
        onAdd={() => setAsked({ what: "entry", entry: null })}
        onImport={() => setAsked({ what: "import" })}
      />
      <ListTable
        question={roster}
        caption={t("title")}
        columns={columns}
        rowId={idOf}
        sort={sortOf(query)}
        onSortChange={(sort) => change(sortPatch(sort, rosterSort.options))}
        empty={none}
        onPage={(page) => change({ page })}
      />
      <ImportsCard />
      <Shortcuts />
      {asked?.what === "import" && <ImportDialog onClose={close} />}
      {asked?.what === "entry" && <EntryDialog entry={asked.entry} policy={data?.policy ?? "open"} onClose={close} />}
    </>
  );
}
