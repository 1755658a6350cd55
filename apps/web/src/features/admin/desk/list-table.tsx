"use client";

import type { ReactNode } from "react";
import type { Column, Sort } from "../../../ui/data-table.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { ListPages } from "./list-pages.tsx";
import type { Question } from "./question.ts";
import { QuestionFailed } from "./question-failed.tsx";

type Page<Row> = { rows: Row[]; page: number; pageSize: number; total: number; hasMore?: boolean | undefined };

type ListTableProps<Row> = {
  question: Question & { data: Page<Row> | undefined; isPlaceholderData: boolean };
  caption: string;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  sort: Sort | undefined;
  onSortChange: (sort: Sort | undefined) => void;
  onPage: (page: number) => void;
  /** Instead of rows when there are none. */
  empty: ReactNode;
};

/** A list that the server pages and sorts: its rows and pages, or why nothing could be loaded. */
export function ListTable<Row extends object>({ question, onPage, ...table }: ListTableProps<Row>) {
  const { data } = question;
  if (data === undefined && (question.error !== null || question.fetchStatus === "paused"))
    return <QuestionFailed question={question} />;
  return (
    <>
      <DataTable rows={data?.rows} refreshing={question.isPlaceholderData} {...table} />
      <ListPages answer={data} onPage={onPage} />
    </>
  );
}
