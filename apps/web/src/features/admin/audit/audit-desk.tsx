"use client";

import type { AuditRow } from "@seonchak/schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { ListTable } from "../desk/list-table.tsx";
import { NoMatch } from "../desk/no-match.tsx";
import { QuestionBanner } from "../desk/question-banner.tsx";
import { Shortcuts } from "../desk/shortcuts.tsx";
import { useUrlQuery } from "../desk/use-url-query.ts";
import { useAuditColumns } from "./audit-columns.tsx";
import { auditQueryOf, auditSearch, isFiltered } from "./audit-search.ts";
import { AuditToolbar } from "./audit-toolbar.tsx";

const idOf = (row: AuditRow) => row.id;

export function AuditDesk() {
  const t = useTranslations("adminAudit");
  const trpc = useTRPC();
  const [search, change] = useUrlQuery(auditSearch);
  const acts = useQuery(
    trpc.admin.audit.list.queryOptions(auditQueryOf(search), { placeholderData: keepPreviousData }),
  );
  const columns = useAuditColumns();
  const clear = () => change({ search: "", group: undefined, action: undefined, from: undefined, to: undefined });
  return (
    <>
      <QuestionBanner question={acts} />
      <AuditToolbar search={search} onChange={change} />
      <ListTable
        question={acts}
        caption={t("title")}
        columns={columns}
        rowId={idOf}
        sort={{ columnId: "at", descending: search.descending }}
        // The log is always in order of time: taking the order away turns it round.
        onSortChange={(sort) => change({ descending: sort?.descending ?? false })}
        empty={isFiltered(search) ? <NoMatch text={t("noMatch")} onClear={clear} /> : t("empty")}
        onPage={(page) => change({ page })}
      />
      <Shortcuts />
    </>
  );
}
