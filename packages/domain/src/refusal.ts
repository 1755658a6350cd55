import type { RefusalDetails, RefusalReason } from "@seonchak/schema";

/** An expected no: thrown, so that it rolls back; never logged as an error (STYLE 13). */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reason: RefusalReason;
  readonly details: RefusalDetails;
  constructor(reason: RefusalReason, details: RefusalDetails = {}) {
    super(reason);
    this.reason = reason;
    this.details = details;
  }
}
