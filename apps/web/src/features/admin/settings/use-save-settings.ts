"use client";

import type { CouncilSettings, UpdateSettingsInput } from "@seonchak/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "../../../trpc/react.tsx";
import { useRefreshDesk } from "../desk/refresh.ts";
import type { LogoPicture } from "./read-logo.ts";

/** What becomes of the logo: it stays, a new one is shown, or none. */
export type LogoChange = LogoPicture | "stays" | "none";
type Saving = { input: UpdateSettingsInput | null; logo: LogoChange };

/**
 * Saves the form, then the logo. `onForm` hears of the form at once, so that a logo that is refused afterwards is tried
 * again alone.
 */
export function useSaveSettings(onForm: (saved: CouncilSettings) => void, onAll: () => void) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = useRefreshDesk();
  return useMutation({
    async mutationFn({ input, logo }: Saving) {
      const { settings } = client.admin;
      if (input) onForm(await settings.update.mutate(input));
      if (logo === "none") await settings.removeLogo.mutate();
      else if (logo !== "stays") await settings.setLogo.mutate({ mediaType: logo.mediaType, base64: logo.base64 });
    },
    onSuccess: onAll,
    onSettled() {
      void queryClient.invalidateQueries(trpc.admin.settings.pathFilter());
      void queryClient.invalidateQueries(trpc.council.pathFilter());
      refresh();
      recolour();
    },
  });
}

/** Takes the council's hue into the page that is open; its style sheet was read when it began. */
function recolour(): void {
  const sheet = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"][href^="/council.css"]');
  if (sheet) sheet.href = `/council.css?${Date.now()}`;
}
