"use client";

import { Pagination } from "../../../ui/pagination.tsx";

type ListPagesProps = {
  answer: { page: number; pageSize: number; total: number } | undefined;
  onPage: (page: number) => void;
};

/** The pages below a table; nothing while the first answer is on its way. */
export function ListPages({ answer, onPage }: ListPagesProps) {
  if (answer === undefined) return null;
  return (
    <div className="mt-3">
      <Pagination page={answer.page} pageSize={answer.pageSize} total={answer.total} onPageChange={onPage} />
    </div>
  );
}
