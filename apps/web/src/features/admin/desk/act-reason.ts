"use client";

import { useTranslations } from "next-intl";
import { useOnline } from "../../../ui/online.ts";
import { useAdmin } from "./admin-context.ts";

/** Why this administrator cannot change anything now, in a sentence; undefined when they can (SPECS 1, roles). */
export function useActReason(): string | undefined {
  const { role } = useAdmin();
  const online = useOnline();
  const ui = useTranslations("ui");
  const t = useTranslations("adminCommon");
  if (!online) return ui("offlineReason");
  return role === "viewer" ? t("viewerReason") : undefined;
}
