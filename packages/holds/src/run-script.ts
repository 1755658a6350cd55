import { createHash } from "node:crypto";
import { z } from "zod";
import type { RedisConnection } from "./connection.ts";
import type { scripts } from "./scripts.gen.ts";
import { StoreAway } from "./store-away.ts";

export type ScriptName = keyof typeof scripts;
export type ScriptSources = Record<ScriptName, string>;

const shas = new Map<string, string>();
function shaOf(source: string): string {
  const known = shas.get(source);
  if (known) return known;
  const sha = createHash("sha1").update(source).digest("hex");
  shas.set(source, sha);
  return sha;
}

const reply = z.array(z.unknown()).min(1);

function isMissingScript(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("NOSCRIPT");
}

/**
 * Runs one script of an event in one round trip; the calls of one tick share a write. A server that forgot the script
 * is sent it again. A refusal of the script itself is a bug and thrown as it is; all else is StoreAway.
 */
export async function runScript(
  { redis, clockOffsetMs }: RedisConnection,
  source: string,
  { base, args }: { base: string; args: (string | number)[] },
): Promise<unknown[]> {
  const all = [String(clockOffsetMs()), ...args.map(String)];
  try {
    return reply.parse(await redis.evalsha(shaOf(source), 1, base, ...all));
  } catch (error) {
    if (!isMissingScript(error)) throw asStoreAway(error);
  }
  try {
    return reply.parse(await redis.eval(source, 1, base, ...all));
  } catch (error) {
    throw asStoreAway(error);
  }
}

const replyError = z.instanceof(Error).refine((error) => error.name === "ReplyError");

/** LOADING, READONLY, OOM and the like are an absent store; a script's own error is not. */
export function asStoreAway(error: unknown): unknown {
  if (replyError.safeParse(error).success && error instanceof Error && /user_script|WRONGTYPE/.test(error.message))
    return error;
  return new StoreAway(error);
}
