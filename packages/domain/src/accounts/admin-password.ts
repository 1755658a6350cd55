import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { countAttempt } from "./attempts.ts";
import { isPassword } from "./password.ts";

/** Where a signed-in administrator's own tries are counted: a stolen session cannot guess the password either. */
const OWN_ACCOUNT = "own account";

/**
 * A try of a signed-in administrator to prove who it is. It counts as failed until given back. `check` answers the hash
 * that the password fits; else BAD_CREDENTIALS.
 */
export async function passwordAttempt(deps: Deps, email: string) {
  const { giveBack } = await countAttempt(() => deps.limits.adminSignInFailure(email, OWN_ACCOUNT));
  return {
    giveBack,
    async check(adminId: string, password: string): Promise<string> {
      const admin = await deps.prisma.administrator.findUnique({ where: { id: adminId } });
      if (!admin || !(await isPassword(password, admin.passwordHash))) throw new Refusal("BAD_CREDENTIALS");
      return admin.passwordHash;
    },
  };
}
