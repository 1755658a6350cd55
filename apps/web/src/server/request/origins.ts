import type { Settings } from "../services.ts";

/** Whether a page of ours sent this: our public address, or in local mode the host that was asked. */
export function isOwnOrigin(
  { publicUrl, isLocal }: Settings,
  { origin, host }: { origin: string | undefined; host: string | undefined },
): boolean {
  if (origin === undefined) return false;
  if (publicUrl !== null) return origin === publicUrl;
  if (host === undefined) return false;
  return origin === `https://${host}` || (isLocal && origin === `http://${host}`);
}
