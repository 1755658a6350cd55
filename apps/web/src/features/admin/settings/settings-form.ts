import type { CouncilSettings, UpdateSettingsInput } from "@seonchak/schema";

/** What is typed. `allowedOrigins`: one on each line. */
export type SettingsForm = Omit<UpdateSettingsInput, "version" | "email" | "allowedOrigins"> & {
  email: string;
  allowedOrigins: string;
};
export type ChangeForm = (patch: Partial<SettingsForm>) => void;

export function formOf(settings: CouncilSettings): SettingsForm {
  const { version: _, logoUrl: _logo, lastChange: _last, email, allowedOrigins, ...rest } = settings;
  const { rosterCount: _roster, accountCount: _accounts, accountsOffRosterCount: _off, ...fields } = rest;
  return { ...fields, email: email ?? "", allowedOrigins: allowedOrigins.join("\n") };
}

export function inputOf(form: SettingsForm, version: number): UpdateSettingsInput {
  const email = form.email.trim();
  return { ...form, version, email: email === "" ? null : email, allowedOrigins: linesOf(form.allowedOrigins) };
}

/** Whether saving would change anything; spaces around a line do not count, as the server drops them. */
export function isChanged(form: SettingsForm, settings: CouncilSettings): boolean {
  const [typed, stands] = [inputOf(form, 0), inputOf(formOf(settings), 0)];
  return JSON.stringify(trimmed(typed)) !== JSON.stringify(trimmed(stands));
}

/** The words of the notice changed under the version that students agreed to: saving makes it another one. */
export function makesNewVersion(form: SettingsForm, settings: CouncilSettings): boolean {
  const isSame =
    form.privacyKo.trim() === settings.privacyKo.trim() && form.privacyEn.trim() === settings.privacyEn.trim();
  return !isSame && form.privacyVersion.trim() === settings.privacyVersion;
}

function linesOf(text: string): string[] {
  return text
    .split(/[\s,]+/)
    .map((line) => line.replace(/\/$/, ""))
    .filter((line) => line !== "");
}

function trimmed(input: UpdateSettingsInput): [string, unknown][] {
  const entries: [string, unknown][] = Object.entries(input);
  return entries
    .map(([key, value]): [string, unknown] => [key, typeof value === "string" ? value.trim() : value])
    .sort(([one], [other]) => one.localeCompare(other));
}
