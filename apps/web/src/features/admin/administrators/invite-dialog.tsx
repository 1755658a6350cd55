"use client";

import type { InvitationRow, Invited } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Banner } from "../../../ui/banner.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useRefreshDesk } from "../desk/refresh.ts";
import { fieldError, RefusalNote } from "../desk/refusal-note.tsx";
import { fromSeoulField } from "../desk/seoul-time.ts";
import { InvitedLink } from "./invited-link.tsx";
import { useOwnerReason } from "./owner-reason.ts";
import type { Office } from "./role-fields.tsx";
import { RoleFields } from "./role-fields.tsx";

type InviteDialogProps = { invitations: InvitationRow[]; onClose: () => void };

/** First for whom and as what, then the link, which is shown this once. */
export function InviteDialog({ invitations, onClose }: InviteDialogProps) {
  const t = useTranslations("adminAdministrators");
  const [made, setMade] = useState<{ invited: Invited; office: Office } | null>(null);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={made ? t("linkTitle") : t("inviteTitle")}
      description={made ? t("linkBody") : t("inviteBody")}
    >
      {made ? (
        <InvitedLink invited={made.invited} role={made.office.role} onClose={onClose} />
      ) : (
        <InviteForm invitations={invitations} onMade={(invited, office) => setMade({ invited, office })} />
      )}
    </Dialog>
  );
}

type InviteFormProps = { invitations: InvitationRow[]; onMade: (invited: Invited, office: Office) => void };

function InviteForm({ invitations, onMade }: InviteFormProps) {
  const t = useTranslations("adminAdministrators");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const reason = useOwnerReason();
  const [email, setEmail] = useState("");
  const [office, setOffice] = useState<Office>({ role: "manager", endsAt: "" });
  const invite = useMutation(
    trpc.admin.administrators.invite.mutationOptions({
      onSuccess: (invited) => onMade(invited, office),
      onSettled: refresh,
    }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    if (invite.isPending || reason) return;
    invite.mutate({ email: email.trim(), role: office.role, endsAt: fromSeoulField(office.endsAt) });
  }
  const replaces = invitations.some((open) => open.email === email.trim().toLowerCase());
  const emailError = fieldError(invite.error, "email");
  const endsError = fieldError(invite.error, "endsAt");
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <TextField
        label={t("email")}
        error={emailError}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      {replaces && <Banner kind="info">{t("inviteReplaces")}</Banner>}
      <RoleFields office={office} onOffice={setOffice} endsError={endsError} />
      {!emailError && !endsError && <RefusalNote error={invite.error} />}
      <Button
        type="submit"
        tone="primary"
        pending={invite.isPending}
        disabledReason={reason}
        className="justify-self-end"
      >
        {t("inviteConfirm")}
      </Button>
    </form>
  );
}
