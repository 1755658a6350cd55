import { z } from "zod";
import { adminRole, emailAddress, newPassword } from "./accounts.ts";
import { adminId, instant } from "./ids.ts";

export const invitationId = z.uuid().brand<"InvitationId">();
export type InvitationId = z.infer<typeof invitationId>;

const role = z.enum(adminRole.options, { error: "adminRole" });

export const administrator = z.object({
  administratorId: adminId,
  email: z.string(),
  role: adminRole,
  /** When the role ends, or ended; null: it goes on. */
  endsAt: instant.nullable(),
  hasEnded: z.boolean(),
  hasSecondFactor: z.boolean(),
  createdAt: instant,
  lastSeenAt: instant.nullable(),
  liveSessionCount: z.int(),
  isMe: z.boolean(),
});
export type AdministratorRow = z.infer<typeof administrator>;

/** A link that was neither used nor withdrawn. */
export const invitation = z.object({
  invitationId,
  email: z.string(),
  role: adminRole,
  endsAt: instant.nullable(),
  invitedBy: z.string(),
  createdAt: instant,
  expiresAt: instant,
  hasExpired: z.boolean(),
});
export type InvitationRow = z.infer<typeof invitation>;

/** Those in office first, owners before the others. */
export const administratorList = z.object({
  administrators: z.array(administrator),
  invitations: z.array(invitation),
});
export type AdministratorList = z.infer<typeof administratorList>;

/** An invitation of the same address that is still open is withdrawn by this one. */
export const inviteInput = z.object({
  email: emailAddress,
  role,
  /** When the role will end by itself, such as the end of the council's year. */
  endsAt: instant.nullable().default(null),
});
export type InviteInput = z.infer<typeof inviteInput>;

/** The token is told this once; the link is `joinPath` below the installation's address. */
export const invited = z.object({ invitationId, token: z.string(), joinPath: z.string(), expiresAt: instant });
export type Invited = z.infer<typeof invited>;

export const revokeInvitationInput = z.object({ invitationId });

/** What is left out stays. `endsAt` null: no end. `endsNow`: by the server's clock. */
export const updateAdministratorInput = z.object({
  administratorId: adminId,
  role: role.optional(),
  endsAt: instant.nullable().optional(),
  endsNow: z.boolean().optional(),
});
export type UpdateAdministratorInput = z.infer<typeof updateAdministratorInput>;

const token = z
  .string({ error: "invitationToken" })
  .min(20, { error: "invitationToken" })
  .max(200, { error: "invitationToken" });
export const readInvitationInput = z.object({ token });

export const invitationOffer = z.object({
  email: z.string(),
  role: adminRole,
  endsAt: instant.nullable(),
  invitedBy: z.string(),
  expiresAt: instant,
});
export type InvitationOffer = z.infer<typeof invitationOffer>;

export const acceptInvitationInput = z.object({ token, newPassword });
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;
export const joined = z.object({ email: z.string(), role: adminRole });
