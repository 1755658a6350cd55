"use client";

import type { AdministratorRow } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { fieldError, RefusalNote } from "../desk/refusal-note.tsx";
import { fromSeoulField, toSeoulField } from "../desk/seoul-time.ts";
import { EndNowDialog } from "./end-now-dialog.tsx";
import { officeChange } from "./office-change.ts";
import { useOwnerReason } from "./owner-reason.ts";
import type { Office } from "./role-fields.tsx";
import { RoleFields } from "./role-fields.tsx";

type ChangeDialogProps = { administrator: AdministratorRow; onClose: () => void };

/** Another role, another end of the term, or the end now. */
export function ChangeDialog({ administrator, onClose }: ChangeDialogProps) {
  const t = useTranslations("adminAdministrators");
  const [isEnding, setEnding] = useState(false);
  return (
    <Dialog open onOpenChange={onClose} title={t("changeTitle", { email: administrator.email })}>
      <ChangeForm administrator={administrator} onEnd={() => setEnding(true)} onClose={onClose} />
      {isEnding && <EndNowDialog administrator={administrator} onClose={() => setEnding(false)} onEnded={onClose} />}
    </Dialog>
  );
}

function ChangeForm({ administrator, onEnd, onClose }: ChangeDialogProps & { onEnd: () => void }) {
  const t = useTranslations("adminAdministrators");
  const common = useTranslations("adminCommon");
  const reason = useOwnerReason();
  const { administratorId, email, role, endsAt, hasEnded } = administrator;
  const [office, setOffice] = useState<Office>({ role, endsAt: endsAt === null ? "" : toSeoulField(endsAt) });
  const changes = officeChange(administrator, { role: office.role, endsAt: fromSeoulField(office.endsAt) });
  const update = useUpdate(() => {
    notify({ tone: "ok", text: t("changed", { email }) });
    onClose();
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (changes && !update.isPending && !reason) update.mutate({ administratorId, ...changes });
  }
  const endsError = fieldError(update.error, "endsAt");
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <RoleFields office={office} onOffice={setOffice} endsError={endsError} />
      <Effect administrator={administrator} changes={changes} />
      {!endsError && <RefusalNote error={update.error} />}
      <div className="flex flex-wrap justify-end gap-2">
        {!hasEnded && (
          <Button tone="danger" disabledReason={reason} onClick={onEnd} className="mr-auto">
            {t("endNow")}
          </Button>
        )}
        <Button
          type="submit"
          tone="primary"
          pending={update.isPending}
          disabledReason={reason ?? (changes ? undefined : t("nothingChanged"))}
        >
          {common("save")}
        </Button>
      </div>
    </form>
  );
}

type EffectProps = { administrator: AdministratorRow; changes: ReturnType<typeof officeChange> };

/** What saving will do to this person, before it is pressed. */
function Effect({ administrator: { role, liveSessionCount }, changes }: EffectProps) {
  const t = useTranslations("adminAdministrators");
  const isNoOwnerThen = role === "owner" && changes?.role !== undefined;
  return (
    <div aria-live="polite" className="text-sm text-ink-2 empty:hidden">
      {changes && <p>{t("changeEffect", { count: liveSessionCount })}</p>}
      {isNoOwnerThen && <p>{t("changeInvitations")}</p>}
    </div>
  );
}

function useUpdate(onSuccess: () => void) {
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  return useMutation(trpc.admin.administrators.update.mutationOptions({ onSuccess, onSettled: refresh }));
}
