import type { RestMeta } from "./rest-meta.ts";

/** The REST calls about the council that anyone may make. */
export const restCouncil = {
  read: { method: "GET", path: "/council", tag: "Council", summary: "Name, colour, logo, contact and notice." },
  privacy: {
    method: "GET",
    path: "/council/privacy",
    tag: "Council",
    summary: "The privacy notice; empty texts where the product's own is shown.",
  },
  // A token is never part of an address: addresses are logged.
  readInvitation: {
    method: "POST",
    path: "/admin/join/read",
    tag: "Administration",
    summary: "What an invitation's token offers.",
  },
  acceptInvitation: {
    method: "POST",
    path: "/admin/join",
    tag: "Administration",
    summary: "Become an administrator by an invitation's token, once.",
    statuses: [201],
    status: () => 201,
  },
} satisfies Record<string, RestMeta>;
