import type { Language } from "@seonchak/schema";
import type { Operation, TRPCLink } from "@trpc/client";
import { httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import type { AppRouter } from "../server/trpc/root.ts";

const URL = "/api/trpc";
const BATCH_MAX = 10;

/** Asked by everybody at once on opening day: alone, so that the server can answer from memory. */
const hotQueries: ReadonlySet<string> = new Set([
  "lockers.list",
  "rounds.list",
  "me.viewer",
  "council.read",
  "exams.programmes",
]);

/** Mutations and hot queries go alone, other queries together, subscriptions over SSE (PLATFORM). */
export function createLinks(language: Language): TRPCLink<AppRouter>[] {
  const headers = { "x-language": language };
  return [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      // EventSource sends no headers of ours; nothing in a subscription is said in words.
      true: httpSubscriptionLink({ url: URL }),
      false: splitLink({
        condition: goesAlone,
        true: httpLink({ url: URL, headers }),
        false: httpBatchLink({ url: URL, headers, maxItems: BATCH_MAX }),
      }),
    }),
  ];
}

function goesAlone(operation: Operation): boolean {
  return operation.type === "mutation" || hotQueries.has(operation.path);
}
