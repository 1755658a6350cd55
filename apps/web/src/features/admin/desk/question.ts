/** The part of a react-query result that the desk's states look at; every `useQuery` fits. */
export type Question = {
  data: unknown;
  error: unknown;
  isFetching: boolean;
  fetchStatus: "fetching" | "paused" | "idle";
  refetch: () => Promise<unknown>;
};
