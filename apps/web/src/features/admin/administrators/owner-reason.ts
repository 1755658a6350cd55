"use client";

import { useTranslations } from "next-intl";
import { useTrouble } from "../desk/act-reason.ts";
import { useAdmin } from "../desk/admin-context.ts";

/** Why this administrator cannot decide about others now; undefined when they can (SPECS 1: owners alone). */
export function useOwnerReason(): string | undefined {
  const t = useTranslations("adminAdministrators");
  const trouble = useTrouble();
  const { role } = useAdmin();
  return trouble ?? (role === "owner" ? undefined : t("ownerOnly"));
}
