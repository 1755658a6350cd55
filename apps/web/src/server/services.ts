import type { Deps } from "@seonchak/domain/deps";
import type { SystemStatus } from "@seonchak/schema";

/** One process's stores, rules' dependencies and settings. */
export type Services = Deps & {
  /** A fault of ours: logged with its stack and without personal data. */
  reportFault(error: unknown, about: { requestId: string; path: string }): void;
  process: { version: string; startedAt: Date; worker: SystemStatus["worker"] };
};
