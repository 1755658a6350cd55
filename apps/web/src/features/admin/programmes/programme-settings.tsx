"use client";

import type { AdminProgramme } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { Banner } from "../../../ui/banner.tsx";
import { Button } from "../../../ui/button.tsx";
import { Section } from "../settings/section.tsx";
import { WholeForm } from "../settings/whole-form.tsx";
import {
  AboutFields,
  ApprovalField,
  CodeField,
  HoursFields,
  NameFields,
  RuleFields,
  SlotFields,
} from "./form-fields.tsx";
import { useProgrammeForm } from "./use-programme-form.ts";

/** Every rule of a programme in one form; what its slots were made by is shown and cannot change once it is published. */
export function ProgrammeSettings({ programme }: { programme: AdminProgramme }) {
  const t = useTranslations("adminProgrammes.form");
  const settings = useTranslations("adminSettings");
  const state = useProgrammeForm(programme);
  const { form, change, errorAt } = state;
  const fields = { form, change, errorAt, isFixed: programme.isPublished };
  return (
    <>
      {state.isOutdated && (
        <Banner
          kind="warning"
          action={
            <Button size="small" onClick={state.discard}>
              {settings("reload")}
            </Button>
          }
        >
          {t("outdated")}
        </Banner>
      )}
      <WholeForm state={state}>
        <Section title={t("words")}>
          <NameFields {...fields} />
          <AboutFields {...fields} />
          <CodeField {...fields} />
        </Section>
        <Section title={t("slots")} lead={programme.isPublished ? t("fixedLead") : undefined}>
          <ApprovalField {...fields} />
          <SlotFields {...fields} />
          <HoursFields {...fields} />
        </Section>
        <Section title={t("rules")}>
          <RuleFields {...fields} />
        </Section>
      </WholeForm>
    </>
  );
}
