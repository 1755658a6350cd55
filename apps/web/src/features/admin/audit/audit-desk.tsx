"use client";

import type { AuditRow } from "@seonchak/schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { ListPages } from "../desk/list-pages.tsx";
import { QuestionBanner } from "../desk/question-banner.tsx";
import { QuestionFailed } from "../desk/question-failed.tsx";
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
  const { data } = acts;
  const failed = data === undefined && (acts.error !== null || acts.fetchStatus === "paused");
  const clear = () => change({ search: "", group: undefined, action: undefined, from: undefined, to: undefined });
  return (
    <>
      <QuestionBanner question={acts} />
      <AuditToolbar search={search} onChange={change} />
      {failed ? (
        <QuestionFailed question={acts} />
      ) : (
        <>
          <DataTable
            caption={t("title")}
            columns={columns}
            rows={data?.rows}
            rowId={idOf}
            sort={{ columnId: "at", descending: search.descending }}
            // The log is always in order of time: taking the order away turns it round.
            onSortChange={(sort) => change({ descending: sort?.descending ?? false })}
            refreshing={acts.isPlaceholderData}
            empty={isFiltered(search) ? <NoMatch onClear={clear} /> : t("empty")}
          />
          <ListPages answer={data} onPage={(page) => change({ page })} />
        </>
      )}
      <Shortcuts />
    </>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const t = useTranslations("adminAudit");
  const common = useTranslations("adminCommon");
  return (
    <span className="grid justify-items-center gap-3">
      {t("noMatch")}
      <Button size="small" onClick={onClear}>
        {common("clearFilters")}
      </Button>
    </span>
  );
}
