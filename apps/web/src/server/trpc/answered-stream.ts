import { TRPCError, tracked } from "@trpc/server";
import { failureOf } from "../failure/failure.ts";
import { codeOfReason } from "../failure/refusal-codes.ts";

/** Each version with itself as the event's id. The first one is said at once, so a reconnect misses nothing. */
export async function* trackedVersions<Changed extends { version: string }>(versions: AsyncIterable<Changed>) {
  try {
    for await (const changed of versions) yield tracked(changed.version, changed);
  } catch (error) {
    // Middlewares have returned long ago: what goes wrong in mid-stream is converted here.
    const { reason } = failureOf(error);
    throw new TRPCError({ code: codeOfReason[reason], message: reason, cause: error });
  }
}
