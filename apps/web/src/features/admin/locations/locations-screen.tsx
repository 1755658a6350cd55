"use client";

import { useTranslations } from "next-intl";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Desk } from "../desk/desk.tsx";
import { LocationsDesk } from "./locations-desk.tsx";

/** 위치와 배치도: where lockers stand, drawn as the students see it. */
export function AdminLocationsScreen() {
  const t = useTranslations("adminLocations");
  return (
    <>
      <PageTitle title={t("title")} lead={t("lead")} />
      <Desk>
        <LocationsDesk />
      </Desk>
    </>
  );
}
