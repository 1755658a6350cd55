import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { nextServices, stateOf } from "../../../../server/next-services.ts";
import { createContext } from "../../../../server/request/context.ts";
import { withinRequest } from "../../../../server/request/request-state.ts";
import { appRouter } from "../../../../server/trpc/root.ts";
import { BATCH_MAX, retryHeaders } from "../../../../server/trpc/trpc-answers.ts";

/** The same router where Next runs without the Node entry, which otherwise answers before Next is asked (DESIGN 1.8). */
async function handle(request: Request): Promise<Response> {
  const services = await nextServices();
  const asked = stateOf(request);
  const header = (name: string) => request.headers.get(name) ?? undefined;
  return withinRequest(asked, () =>
    fetchRequestHandler({
      endpoint: "/api/trpc",
      req: request,
      router: appRouter,
      maxBatchSize: BATCH_MAX,
      createContext: async () => createContext(services, asked, { method: request.method, header }),
      responseMeta: ({ errors }) => ({
        headers: { "x-request-id": asked.requestId, "cache-control": "no-store", ...retryHeaders(errors) },
      }),
    }),
  );
}

export { handle as GET, handle as POST };
