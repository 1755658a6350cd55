import type { Health, SignedIn } from "@seonchak/schema";
import type { RestMeta } from "./rest-meta.ts";

/** The REST calls of SPECS 1 and 2 about signing in and one's own account. */
export const restPeople = {
  signIn: {
    method: "POST",
    path: "/auth/login-or-register",
    aliases: ["/auth/login"],
    tag: "Students",
    summary: "Sign in with student number, name and phone; the first time registers where the council allows it.",
    statuses: [201, 200],
    status: (signedIn: SignedIn) => (signedIn.isNew ? 201 : 200),
  },
  refresh: {
    method: "POST",
    path: "/auth/refresh",
    tag: "Students",
    summary: "A new pair for a refresh token, which is used up. Using it again ends the session.",
  },
  signOut: {
    method: "POST",
    path: "/auth/logout",
    tag: "Students",
    summary: "End this session: both tokens are dead at once.",
    message: "signedOut",
  },
  adminSignIn: {
    method: "POST",
    path: "/admin/auth/login",
    tag: "Administration",
    summary: "Sign in as an administrator; `code` when the second factor is set up.",
  },
  readMe: { method: "GET", path: "/auth/me", tag: "Students", summary: "Who I am." },
  updateMe: { method: "PATCH", path: "/auth/me", tag: "Students", summary: "Change my phone number." },
  removeMe: {
    method: "DELETE",
    path: "/auth/me",
    tag: "Students",
    summary: "Remove my account; refused while I have something.",
  },
  sessions: { method: "GET", path: "/auth/sessions", tag: "Students", summary: "Where I am signed in." },
  endSession: { method: "DELETE", path: "/auth/sessions/:id", tag: "Students", summary: "Sign out one of my devices." },
  endOtherSessions: {
    method: "DELETE",
    path: "/auth/sessions",
    tag: "Students",
    summary: "Sign out all my other devices.",
  },
  health: {
    method: "GET",
    path: "/health",
    tag: "Health",
    summary: "Whether both stores answer; 503 names the one that does not.",
    statuses: [200, 503],
    status: (health: Health) => (health.status === "ok" ? 200 : 503),
  },
} satisfies Record<string, RestMeta>;
