"use client";

import type { InvitationOffer } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { Card } from "../../../ui/card.tsx";
import { Moment } from "../desk/moment.tsx";

/** Who invites, as what, and until when. */
export function OfferFacts({ offer: { invitedBy, email, role, endsAt, expiresAt } }: { offer: InvitationOffer }) {
  const t = useTranslations("adminJoin");
  const common = useTranslations("adminCommon");
  const facts = [
    { name: t("email"), value: <span className="break-all">{email}</span> },
    { name: t("role"), value: common(`roles.${role}`) },
    { name: t("ends"), value: endsAt === null ? t("noEnd") : <Moment at={endsAt} wraps /> },
    { name: t("expires"), value: <Moment at={expiresAt} wraps /> },
  ];
  return (
    <Card aria-label={t("title")}>
      <p className="mb-2 font-medium break-words">{t("offer", { inviter: invitedBy })}</p>
      <dl className="divide-y divide-line">
        {facts.map(({ name, value }) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-4 py-2">
            <dt className="text-ink-2">{name}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
