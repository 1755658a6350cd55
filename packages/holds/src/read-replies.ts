import { holdId, poolId, studentId } from "@seonchak/schema";
import { z } from "zod";
import { readClaims } from "./claims.ts";
import type { EventState, HoldRef, KeepReply, LiveHold, PlaceReply, PoolState, StudentState } from "./hold-types.ts";

const placeReply = z.union([
  z
    .tuple([z.enum(["HELD", "STANDING"]), holdId, z.number(), z.number(), z.string()])
    .transform(([word, id, expiresAtMs, nowMs]): PlaceReply => ({ word, holdId: id, expiresAtMs, nowMs })),
  z.tuple([z.literal("FULL"), poolId, z.number(), z.number(), z.number()]).transform(
    ([word, pool, capacity, confirmedCount, freeAtMs]): PlaceReply => ({
      word,
      poolId: pool,
      capacity,
      confirmedCount,
      freeAtMs,
    }),
  ),
  z.tuple([z.literal("CONFIRMING"), holdId]).transform(([word, id]): PlaceReply => ({ word, holdId: id })),
  z.tuple([z.literal("ENDED"), z.string()]).transform(([word, how]): PlaceReply => ({ word, how })),
  z
    .tuple([z.literal("NOT_OPEN"), z.number(), z.number()])
    .transform(([word, opensAtMs, nowMs]): PlaceReply => ({ word, opensAtMs, nowMs })),
  z
    .tuple([z.enum(["TOO_MANY", "COOLING"]), z.number()])
    .transform(([word, retryAfterMs]): PlaceReply => ({ word, retryAfterMs })),
  z
    .tuple([
      z.enum([
        "COLD",
        "NOT_YOURS",
        "HOLDS_ANOTHER",
        "OWNS_THIS",
        "OWNS_ANOTHER",
        "PAUSED",
        "CLOSED",
        "NOT_ELIGIBLE",
        "BEHIND",
      ]),
    ])
    .transform(([word]): PlaceReply => ({ word })),
]);

export function readPlaceReply(reply: unknown[]): PlaceReply {
  return placeReply.parse(reply);
}

const answerWord = z.enum(["KEPT", "ENDED", "CONFIRMING", "CONFIRMED", "GONE", "NOT_YOURS", "UNKNOWN"]);
const answer = z.tuple([answerWord, z.string(), z.string().optional()]);

/** keep-holds and end-holds answer alike; which words can come is the script's contract. */
export function readAnswers<Word extends z.infer<typeof answerWord>>(
  reply: unknown[],
): { word: Word; holdId: HoldRef["holdId"]; claims: KeepReply["claims"] }[] {
  return reply.slice(1).map((item) => {
    const [word, id, claims] = answer.parse(item);
    // The script's header is the promise for the word; the wrapper only narrows it.
    return { word: word as Word, holdId: id === "" ? null : holdId.parse(id), claims: readClaims(claims ?? "") };
  });
}

export function readEventState(reply: unknown[]): EventState {
  const [, nowMs, version, lastStreamId, ...rows] = reply;
  const pools: PoolState[] = [];
  for (let i = 0; i + 5 < rows.length; i += 6) {
    const expiry = Number(rows[i + 5]);
    pools.push({
      poolId: poolId.parse(rows[i]),
      version: BigInt(Number(rows[i + 1])),
      capacity: Number(rows[i + 2]),
      confirmedCount: Number(rows[i + 3]),
      heldUnits: Number(rows[i + 4]),
      firstExpiryMs: expiry === 0 ? null : expiry,
    });
  }
  return { nowMs: Number(nowMs), version: BigInt(Number(version)), lastStreamId: String(lastStreamId), pools };
}

const liveState = z.enum(["held", "confirming"]);

export function readStudentState(reply: unknown[]): StudentState {
  const [, nowMs, id, state, expiresAtMs, claims, ...owned] = reply;
  const hold =
    id === ""
      ? null
      : {
          holdId: holdId.parse(id),
          state: liveState.parse(state),
          expiresAtMs: Number(expiresAtMs),
          claims: readClaims(String(claims)),
        };
  return { nowMs: Number(nowMs), hold, ownedPoolIds: owned.map((pool) => poolId.parse(pool)) };
}

export function readLiveHolds(reply: unknown[]): LiveHold[] {
  const rows = reply.slice(2);
  const holds: LiveHold[] = [];
  for (let i = 0; i + 4 < rows.length; i += 5) {
    holds.push({
      holdId: holdId.parse(rows[i]),
      studentId: studentId.parse(rows[i + 1]),
      state: liveState.parse(rows[i + 2]),
      expiresAtMs: Number(rows[i + 3]),
      claims: readClaims(String(rows[i + 4])),
    });
  }
  return holds;
}
