"use client";

import { useQuery } from "@tanstack/react-query";
import { Unlink } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "../../../i18n/navigation.tsx";
import { useTRPCClient } from "../../../trpc/react.tsx";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { buttonClass } from "../../../ui/button-class.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { QuestionFailed } from "../desk/question-failed.tsx";
import { JoinForm } from "./join-form.tsx";
import { INVITATION } from "./use-join.ts";
import { useToken } from "./use-token.ts";

/** Whoever was invited chooses a password here, and is an administrator then. */
export function AdminJoinScreen() {
  const t = useTranslations("adminJoin");
  const token = useToken();
  return (
    <>
      <PageTitle title={t("title")} lead={t("lead")} />
      {token === undefined && <JoinSkeleton />}
      {token === "" && <NoLink kind="noToken" />}
      {token !== undefined && token !== "" && <Invitation key={token} token={token} />}
    </>
  );
}

function Invitation({ token }: { token: string }) {
  const client = useTRPCClient();
  const offer = useQuery({
    queryKey: [INVITATION, token],
    // Sent as a change, in the body: a question would carry the token in its address.
    queryFn: () => client.auth.readInvitation.mutate({ token }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const reason = offer.error ? refusalOf(offer.error)?.reason : undefined;
  if (offer.data) return <JoinForm token={token} offer={offer.data} />;
  if (reason === "INVITATION_INVALID" || reason === "BAD_INPUT") return <NoLink kind="invalid" />;
  if (offer.error || offer.fetchStatus === "paused") return <QuestionFailed question={offer} />;
  return <JoinSkeleton />;
}

function NoLink({ kind }: { kind: "noToken" | "invalid" }) {
  const t = useTranslations("adminJoin");
  return (
    <div role="alert">
      <EmptyState
        icon={<Unlink />}
        title={t(kind)}
        body={t(`${kind}Body`)}
        action={
          <Link href="/admin/sign-in" className={buttonClass()}>
            {t("toSignIn")}
          </Link>
        }
      />
    </div>
  );
}

function JoinSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-40" />
      <Skeleton className="h-18" />
      <Skeleton className="h-18" />
    </SkeletonGroup>
  );
}
