"use client";

import { useTranslations } from "next-intl";
import { useOnline } from "../../../ui/online.ts";
import { useAdmin } from "./admin-context.ts";
import { useServerAway } from "./server-away.ts";

/** Why this administrator cannot change anything now, in a sentence; undefined when they can (SPECS 1, roles). */
export function useActReason(): string | undefined {
  const { role } = useAdmin();
  const trouble = useTrouble();
  const t = useTranslations("adminCommon");
  return trouble ?? (role === "viewer" ? t("viewerReason") : undefined);
}

/** Why nobody can change anything now: the network or the server is away. For acts that every role may do. */
export function useTrouble(): string | undefined {
  const online = useOnline();
  const away = useServerAway();
  const t = useTranslations("ui");
  if (!online) return t("offlineReason");
  return away ? t("serverAwayReason") : undefined;
}
