import { QueryClient } from "@tanstack/react-query";
import { refusalOf } from "./refusal-of.ts";

const FRESH_MS = 2_000;
const RETRIES_MAX = 3;
const RETRY_FIRST_MS = 500;
const RETRY_LONGEST_MS = 8_000;

/** Refusals are answers and are not asked again, but for a server that says it will be back. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => failures < RETRIES_MAX && mayPass(error),
        retryDelay: (failures, error) =>
          refusalOf(error)?.retryAfterMs ?? Math.min(RETRY_FIRST_MS * 2 ** failures, RETRY_LONGEST_MS),
      },
      // A press is repeated by whoever pressed, with the same id.
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

function mayPass(error: unknown): boolean {
  const refusal = refusalOf(error);
  return (
    refusal === null ||
    refusal.reason === "WARMING" ||
    refusal.reason === "STORE_AWAY" ||
    refusal.reason === "DATABASE_AWAY"
  );
}
