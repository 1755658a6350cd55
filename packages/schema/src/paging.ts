import { z } from "zod";

export const PAGE_SIZE_MAX = 100;

/** What every list on the server takes: pages count from 1. */
export const pageInput = z.object({
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(PAGE_SIZE_MAX).default(25),
  search: z.string().trim().max(100).default(""),
  descending: z.boolean().default(false),
});

/** `total` counts all rows that match, not only this page's. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), total: z.int(), page: z.int(), pageSize: z.int() });
}
