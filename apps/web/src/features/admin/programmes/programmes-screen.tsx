"use client";

import type { AdminProgramme } from "@seonchak/schema";
import { eventId } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { usePathname } from "../../../i18n/navigation.tsx";
import { useTRPC } from "../../../trpc/react.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { Answer } from "../desk/answer.tsx";
import { Desk } from "../desk/desk.tsx";
import { ActDialog } from "./act-dialog.tsx";
import { NewProgrammeDialog } from "./new-programme-dialog.tsx";
import { ListTitle, ProgrammeList } from "./programme-list.tsx";
import { ProgrammePage } from "./programme-page.tsx";
import type { ProgrammeAct } from "./programme-state.tsx";
import { useResumeProgramme } from "./use-resume-programme.ts";

const LOOK_AGAIN_MS = 5_000;

/** 시험 일정: every programme, or the one that the address names (shells.ts). */
export function AdminProgrammesScreen() {
  return (
    <Desk>
      <Programmes asked={idIn(usePathname())} />
    </Desk>
  );
}

/** Null on the page of all programmes. */
function idIn(pathname: string): string | null {
  return /^\/admin\/programmes\/([^/]+)$/.exec(pathname)?.[1] ?? null;
}

/** Of a programme, or of one that does not exist yet. */
type Dialog = { act: ProgrammeAct; id: AdminProgramme["id"] } | "new" | null;

function Programmes({ asked }: { asked: string | null }) {
  const trpc = useTRPC();
  const programmes = useQuery(trpc.admin.programmes.list.queryOptions(undefined, { refetchInterval: LOOK_AGAIN_MS }));
  const [dialog, setDialog] = useState<Dialog>(null);
  const resume = useResumeProgramme();
  const close = () => setDialog(null);
  function act(name: ProgrammeAct, { id }: AdminProgramme) {
    if (name === "resume") resume.mutate({ programmeId: id });
    else {
      setDialog({ act: name, id });
      void programmes.refetch();
    }
  }
  const id = eventId.safeParse(asked).data;
  return (
    <>
      {asked === null && <ListTitle onNew={() => setDialog("new")} />}
      <Answer question={programmes} skeleton={<ProgrammesSkeleton />}>
        {({ programmes: all, serverTime }) =>
          asked === null ? (
            <ProgrammeList {...{ serverTime, resume }} programmes={all} onAct={act} />
          ) : (
            <ProgrammePage {...{ serverTime, resume }} programme={all.find((one) => one.id === id)} onAct={act} />
          )
        }
      </Answer>
      {dialog === "new" && <NewProgrammeDialog onClose={close} />}
      {dialog && dialog !== "new" && (
        <AskedDialog dialog={dialog} programmes={programmes.data?.programmes ?? []} onClose={close} />
      )}
    </>
  );
}

type AskedDialogProps = {
  dialog: { act: ProgrammeAct; id: AdminProgramme["id"] };
  programmes: readonly AdminProgramme[];
  onClose: () => void;
};

function AskedDialog({ dialog, programmes, onClose }: AskedDialogProps) {
  const programme = programmes.find(({ id }) => id === dialog.id);
  return programme ? <ActDialog act={dialog.act} programme={programme} onClose={onClose} /> : null;
}

function ProgrammesSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-72" />
      <Skeleton className="h-72" />
    </SkeletonGroup>
  );
}
