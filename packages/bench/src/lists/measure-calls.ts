import { z } from "zod";
import type { Desk } from "../../../../apps/web/src/server/testing/open-desk.ts";
import { medianMs } from "../measure.ts";
import type { Measurement } from "../report.ts";
import type { DeskCall } from "./calls.ts";

/** Of server time: what a list may take with a council of the largest size. */
export const LIST_BOUND_MS = 150;
const PAGE_SIZE = 25;

/** Each call's time, as an owner asks it, through the router and its guards. */
export async function measureCalls(desk: Desk, calls: DeskCall[]): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const { call, what, input, isFar } of calls) {
    const asked = isFar ? { ...input, page: await lastPage(desk, call) } : input;
    const ms = await medianMs(() => desk.call(call, asked));
    measurements.push({ call, what, ms, rows: rowsIn(await desk.call(call, asked)) });
  }
  return measurements;
}

const listed = z.object({ total: z.int() });

async function lastPage(desk: Desk, call: string): Promise<number> {
  const { total } = listed.parse(await desk.call(call, { pageSize: PAGE_SIZE }));
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}

function rowsIn(answer: unknown): number {
  const rows: unknown = Reflect.get(Object(answer), "rows");
  if (Array.isArray(rows)) return rows.length;
  const lists = Object.values(Object(answer)).filter(Array.isArray);
  return Math.max(0, ...lists.map((list) => list.length));
}
