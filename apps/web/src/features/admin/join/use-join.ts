"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { useState } from "react";
import { useRouter } from "../../../i18n/navigation.tsx";
import { useTRPCClient } from "../../../trpc/react.tsx";
import { signInWeb } from "../../sign-in/sign-in-web.ts";

/** Begins the key of what the page itself shows until the desk has taken over. */
export const INVITATION = "invitation";

/** Accepts the invitation and signs in with what was chosen. `isJoined`: accepted, but not signed in. */
export function useJoin(token: string) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const router = useRouter();
  const locale = useLocale();
  const [isJoined, setJoined] = useState(false);
  const joining = useMutation({
    async mutationFn(newPassword: string) {
      const { email } = await client.auth.acceptInvitation.mutate({ token, newPassword });
      const outcome = await signInWeb("admin", { email, password: newPassword }, locale);
      if (!outcome.ok) return setJoined(true);
      // What somebody else saw in this browser is nobody's any more; nor does the link stay in the history.
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== INVITATION });
      router.replace("/admin");
    },
  });
  return {
    isJoined,
    join: (newPassword: string) => joining.mutate(newPassword),
    // Until the next page has taken over.
    pending: joining.isPending || (joining.isSuccess && !isJoined),
    error: joining.error,
  };
}
