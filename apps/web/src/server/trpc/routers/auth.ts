import { acceptInvitation, readInvitation } from "@seonchak/domain/accounts/join";
import { signOut } from "@seonchak/domain/accounts/sessions";
import { signInAdmin } from "@seonchak/domain/accounts/sign-in-admin";
import { signInStudent } from "@seonchak/domain/accounts/sign-in-student";
import { refreshTokens } from "@seonchak/domain/accounts/tokens";
import {
  acceptInvitationInput,
  adminSignInInput,
  done,
  invitationOffer,
  joined,
  readInvitationInput,
  refreshInput,
  signedIn,
  signInInput,
  signOutInput,
  tokenPair,
} from "@seonchak/schema";
import { restCouncil } from "../../rest/rest-council.ts";
import { restPeople } from "../../rest/rest-people.ts";
import { finished } from "../finished.ts";
import { router } from "../init.ts";
import { publicProcedure, signedInProcedure } from "../procedures.ts";

export const authRouter = router({
  signIn: publicProcedure
    .meta({ rest: restPeople.signIn })
    .input(signInInput)
    .output(signedIn)
    .mutation(({ ctx, input }) => signInStudent(ctx.services, { ...input, ...ctx.asked })),

  adminSignIn: publicProcedure
    .meta({ rest: restPeople.adminSignIn })
    .input(adminSignInInput)
    .output(tokenPair)
    .mutation(({ ctx, input }) => signInAdmin(ctx.services, { ...input, ...ctx.asked })),

  // No query: those carry their input in the address.
  readInvitation: publicProcedure
    .meta({ rest: restCouncil.readInvitation })
    .input(readInvitationInput)
    .output(invitationOffer)
    .mutation(({ ctx, input }) => readInvitation(ctx.services, { ...input, ...ctx.asked })),

  acceptInvitation: publicProcedure
    .meta({ rest: restCouncil.acceptInvitation })
    .input(acceptInvitationInput)
    .output(joined)
    .mutation(({ ctx, input }) => acceptInvitation(ctx.services, { ...input, ...ctx.asked })),

  refresh: publicProcedure
    .meta({ rest: restPeople.refresh })
    .input(refreshInput)
    .output(tokenPair)
    .mutation(({ ctx, input }) => refreshTokens(ctx.services, input)),

  signOut: signedInProcedure
    .meta({ rest: restPeople.signOut })
    .input(signOutInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(signOut(ctx.services, ctx.identity, input))),
});
