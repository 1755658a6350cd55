"use client";

import { Pagination } from "../../../ui/pagination.tsx";

type ListPagesProps = {
  answer: { page: number; pageSize: number; total: number; hasMore?: boolean | undefined } | undefined;
  onPage: (page: number) => void;
};

/** The pages below a table; nothing while the first answer is on its way. */
export function ListPages({ answer, onPage }: ListPagesProps) {
  if (answer === undefined) return null;
  const { page, pageSize, total, hasMore } = answer;
  return (
    <div className="mt-3">
      <Pagination page={page} pageSize={pageSize} total={total} hasMore={hasMore} onPageChange={onPage} />
    </div>
  );
}
