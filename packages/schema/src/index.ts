import "./no-eval-in-browsers.ts";

export * from "./accounts.ts";
export * from "./admin-desk.ts";
export * from "./admin-lockers.ts";
export * from "./health.ts";
export * from "./ids.ts";
export * from "./lockers.ts";
export * from "./paging.ts";
export * from "./refusals.ts";
export * from "./rounds.ts";
