"use client";

import { PackageOpen } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, CardHead } from "../../ui/card.tsx";
import { Countdown, CountdownRing } from "../../ui/countdown.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Pill } from "../../ui/pill.tsx";
import { Skeleton, SkeletonGroup } from "../../ui/skeleton.tsx";
import { Tabs } from "../../ui/tabs.tsx";

export function DesignStates() {
  const [tab, setTab] = useState("map");
  const tabs = [
    { value: "map", label: "그림", content: "그림으로 보기" },
    { value: "list", label: "목록", content: "목록으로 보기" },
  ];
  return (
    <div className="grid gap-4">
      <Banner kind="offline" />
      <Banner kind="server-away" />
      <Banner kind="notice">11월 27일 (금) 18:00로 미뤘어요.</Banner>
      <Banner kind="warning">가짜 학번으로도 가입할 수 있어요.</Banner>
      <div className="flex flex-wrap gap-2">
        <Pill dot>실시간</Pill>
        <Pill>
          남은 사물함 <b>14</b> / 22
        </Pill>
        <Pill tone="brand">내 것</Pill>
        <Pill tone="held">잡는 중</Pill>
        <Pill tone="ok">확정</Pill>
        <Pill tone="danger">고장</Pill>
      </div>
      <DesignClocks />
      <Card>
        <CardHead title="정보관 2층" aside="2칸 남음" />
        <Tabs label="보기" tabs={tabs} value={tab} onValueChange={setTab} />
      </Card>
      <SkeletonGroup>
        <Skeleton className="h-16" />
      </SkeletonGroup>
      <EmptyState
        icon={<PackageOpen />}
        title="아직 예약이 없어요"
        body="마음에 드는 사물함을 골라 보세요."
        action={<Button tone="primary">사물함 보러 가기</Button>}
      />
      <ErrorState onRetry={() => undefined} requestId="01J9-7Q2M" />
    </div>
  );
}

const never = () => () => undefined;

/** Clocks are drawn in the browser only, as on real screens, where their end comes with the data. */
function DesignClocks() {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [nowMs] = useState(() => Date.now());
  if (!inBrowser) return <div className="h-19" />;
  return (
    <div className="flex flex-wrap items-center gap-4">
      <CountdownRing endsAtMs={nowMs + 842_000} serverOffsetMs={0} totalMs={900_000} />
      <CountdownRing endsAtMs={nowMs + 45_000} serverOffsetMs={0} totalMs={900_000} />
      <CountdownRing endsAtMs={nowMs + 7_842_000} serverOffsetMs={0} totalMs={9_000_000} />
      <Countdown endsAtMs={nowMs + 590_000_000} serverOffsetMs={0} className="text-2xl font-bold" />
    </div>
  );
}
