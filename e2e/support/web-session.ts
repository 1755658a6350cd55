import type { BrowserContext } from "@playwright/test";
import { at, textAt } from "./read.ts";

/** Signs a browser in as our pages do, without showing them. Throws unless it worked. */
export async function signInBrowser(
  context: BrowserContext,
  url: string,
  { kind, fields }: { kind: "student" | "admin"; fields: Record<string, string> },
): Promise<void> {
  const given: unknown = await (await context.request.get(`${url}/api/auth/csrf`)).json();
  const answer = await context.request.post(`${url}/api/auth/callback/${kind}`, {
    headers: { origin: url },
    data: { ...fields, csrfToken: textAt(given, "csrfToken"), json: "true", callbackUrl: "/" },
  });
  if (answer.status() !== 200) throw new Error(`signing in was answered ${answer.status()}: ${await answer.text()}`);
  // next-auth answers 200 without a cookie too, for a call that it did not take: the effect decides (PLATFORM).
  const viewer: unknown = await (await context.request.get(`${url}/api/trpc/me.viewer`)).json();
  if (at(viewer, "result", "data", "kind") !== kind) throw new Error(`nobody is signed in: ${JSON.stringify(viewer)}`);
}
