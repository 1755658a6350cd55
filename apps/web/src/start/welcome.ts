import type { NewAdmin } from "./prepare.ts";

/** What to open, and the first administrator's password, which is told this once only. */
export function welcome(url: string, admin: NewAdmin | null): string {
  const lines = [
    "",
    `  Seonchak is ready: ${url}`,
    "",
    `  Students         ${url}/`,
    `  Administrators   ${url}/admin/sign-in`,
    `  REST API         ${url}/api/docs`,
    ...(admin === null ? [] : ["", ...firstAdmin(admin)]),
    "",
    "  Stop with Ctrl-C. Everything is kept for the next start.",
    "",
  ];
  return lines.join("\n");
}

/** Also shown when the server could not begin after all: the password is stored nowhere else. */
export function firstAdmin({ email, password }: NewAdmin): string[] {
  if (password === null) return [`  First administrator: ${email}, with the password from ADMIN_PASSWORD.`];
  return [
    "  First administrator",
    `    e-mail     ${email}`,
    `    password   ${password}`,
    "  This password is shown only now. Sign in and change it.",
  ];
}
