import type { NextRequest } from "next/server";
import { nextServices, stateOf } from "../../../../server/next-services.ts";
import { serveWebSession } from "../../../../server/web-session-route.ts";

async function handle(
  request: NextRequest,
  { params }: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  return serveWebSession(request, { services: await nextServices(), asked: stateOf(request), params });
}

export { handle as GET, handle as POST };
