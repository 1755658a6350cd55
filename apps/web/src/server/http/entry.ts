import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { Refusal } from "@seonchak/domain/refusal";
import type { Services } from "../services.ts";
import { createApiHandler } from "./api-handler.ts";
import { sendError } from "./respond.ts";
import type { Screens } from "./screens.ts";
import { COUNCIL_STYLE, serveCouncilStyle } from "./serve-council.ts";

/** Calls go straight to the router, the council's own style sheet comes from memory, everything else from Next (DESIGN 1.8). */
export function createEntry(services: Services, screens: Pick<Screens, "serve">): RequestListener {
  const api = createApiHandler(services);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await api(request, response);
    if (asked === null) return;
    try {
      const path = request.url?.split("?", 1)[0];
      if (path === COUNCIL_STYLE) await serveCouncilStyle(services, { request, response });
      else await screens.serve(request, response, asked);
    } catch (error) {
      if (!(error instanceof Refusal)) services.reportFault(error, { requestId: asked.requestId, path: "screens" });
      if (response.headersSent) response.destroy();
      else sendError(response, error, { asked });
    }
  }

  return (request, response) => void answer(request, response);
}
