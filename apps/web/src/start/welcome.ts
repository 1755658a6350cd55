import type { NewAdmin } from "./prepare.ts";

/** What to open, and the first administrator's password, which is told this once only. */
export function welcome(url: string, admin: NewAdmin | undefined): string {
  const lines = [
    "",
    `  Seonchak is ready: ${url}`,
    "",
    `  Students         ${url}/`,
    `  Administrators   ${url}/admin/sign-in`,
    `  REST API         ${url}/api/docs`,
    ...(admin === undefined ? [] : ["", ...firstAdmin(admin)]),
    "",
    "  Stop with Ctrl-C. Everything is kept for the next start.",
    "",
  ];
  return lines.join("\n");
}

function firstAdmin({ email, password }: NewAdmin): string[] {
  if (password === undefined) return [`  First administrator: ${email}, with the password from ADMIN_PASSWORD.`];
  return [
    "  First administrator",
    `    e-mail     ${email}`,
    `    password   ${password}`,
    "  This password is shown only now. Sign in and change it.",
  ];
}
