"use client";

import { useTranslations } from "next-intl";
import { Card, CardHead } from "../../../ui/card.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { useAdmin } from "../desk/admin-context.ts";
import { Desk } from "../desk/desk.tsx";
import { PasswordCard } from "./password-card.tsx";
import { SecondFactorCard } from "./second-factor-card.tsx";
import { SessionsCard } from "./sessions-card.tsx";
import { SignOutButton } from "./sign-out-button.tsx";

/** 내 계정: who is signed in, password, second factor, devices. */
export function AdminAccountScreen() {
  const t = useTranslations("adminAccount");
  return (
    <>
      <PageTitle title={t("title")} />
      <Desk>
        <div className="grid gap-4 xl:grid-cols-2 xl:items-start">
          <WhoCard />
          <SecondFactorCard />
          <PasswordCard />
          <SessionsCard />
        </div>
      </Desk>
    </>
  );
}

function WhoCard() {
  const t = useTranslations("adminAccount");
  const common = useTranslations("adminCommon");
  const { email, role } = useAdmin();
  return (
    <Card aria-labelledby="who">
      <CardHead id="who" title={t("who")} aside={<Pill>{common(`roles.${role}`)}</Pill>} />
      <p className="text-lg font-semibold">{email}</p>
      <p className="mt-1 mb-4 text-ink-2">{t(`roleMeans.${role}`)}</p>
      <SignOutButton />
    </Card>
  );
}
