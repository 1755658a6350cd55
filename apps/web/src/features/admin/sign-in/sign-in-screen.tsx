"use client";

import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { PageTitle } from "../../../ui/page-title.tsx";
import { AdminSignInForm } from "./sign-in-form.tsx";
import { SignInReason } from "./sign-in-reason.tsx";

/** Administrators sign in here, and are then back where they were. */
export function AdminSignInScreen() {
  const t = useTranslations("adminSignIn");
  return (
    <>
      <PageTitle title={t("title")} lead={t("lead")} />
      {/* The address is read in the browser only; the form itself is in the first bytes of the page. */}
      <Suspense>
        <SignInReason />
      </Suspense>
      <AdminSignInForm />
    </>
  );
}
