"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { AlertDialog } from "../../ui/alert-dialog.tsx";
import { Button } from "../../ui/button.tsx";
import { CountdownRing } from "../../ui/countdown.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { DropdownMenu } from "../../ui/dropdown-menu.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import { notify } from "../../ui/notify.ts";
import { Sheet } from "../../ui/sheet.tsx";
import { TextField } from "../../ui/text-field.tsx";

type Opened = "dialog" | "alert" | "sheet" | "none";

export function DesignActs() {
  const [opened, setOpened] = useState<Opened>("none");
  const [pending, setPending] = useState(false);
  const close = () => setOpened("none");
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" pending={pending} onClick={() => setPending(true)}>
          사물함 확정하기
        </Button>
        <Button onClick={() => setPending(false)}>취소</Button>
        <Button tone="danger">초기화…</Button>
        <Button tone="danger-solid">초기화</Button>
        <Button tone="plain">더 보기</Button>
        <Button disabled>마감</Button>
        <Button disabledReason="인터넷이 끊겨서 지금은 누를 수 없어요.">잡기</Button>
        <Button size="small">CSV</Button>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => setOpened("dialog")}>Dialog</Button>
        <Button onClick={() => setOpened("alert")}>AlertDialog</Button>
        <Button onClick={() => setOpened("sheet")}>Sheet</Button>
        <Button
          onClick={() =>
            notify({ tone: "ok", text: "302번을 반납했어요.", action: { label: "되돌리기", onPress: close } })
          }
        >
          Notice
        </Button>
        <IconButton label="고치기">
          <Pencil aria-hidden="true" className="size-5" />
        </IconButton>
        <DropdownMenu
          label="302번 사물함"
          items={[
            { label: "고장으로 표시", onSelect: close, icon: <Pencil aria-hidden="true" /> },
            {
              label: "초기화…",
              onSelect: () => setOpened("alert"),
              tone: "danger",
              icon: <Trash2 aria-hidden="true" />,
            },
          ]}
        />
        <Kbd>/</Kbd>
      </div>
      <Dialog
        open={opened === "dialog"}
        onOpenChange={close}
        title="사물함 고치기"
        description="학생 화면에 바로 보여요."
        footer={<Button tone="primary">저장</Button>}
      >
        <TextField label="메모" optional />
      </Dialog>
      <DesignReset open={opened === "alert"} onClose={close} />
      <DesignHold open={opened === "sheet"} onClose={close} />
    </div>
  );
}

function DesignReset({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const numbers = { "확정 해제": 1, "선점 해제": 1, 그대로: 2 };
  return (
    <AlertDialog
      open={open}
      onOpenChange={onClose}
      onConfirm={onClose}
      title="정보관 2층을 초기화할까요?"
      description="학생 1명의 사물함이 비워져요. 기록은 남고, 24시간 안에 되돌릴 수 있어요."
      confirmLabel="초기화"
      disabledReason={typed === "정보관 2층" ? undefined : "이름을 똑같이 적어 주세요."}
    >
      <dl className="grid grid-cols-3 gap-2">
        {Object.entries(numbers).map(([name, count]) => (
          <div key={name} className="flex flex-col-reverse rounded-control bg-sunken p-3">
            <dt>{name}</dt>
            <dd className="text-xl font-bold">{count}</dd>
          </div>
        ))}
      </dl>
      <TextField
        label="확인하려면 정보관 2층을 적어 주세요"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </AlertDialog>
  );
}

const HOLD_MS = 15 * 60_000;

function DesignHold({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [endsAtMs] = useState(() => Date.now() + HOLD_MS - 58_000);
  return (
    <Sheet open={open} label="잡은 사물함">
      <div className="flex items-center gap-4">
        <CountdownRing endsAtMs={endsAtMs} serverOffsetMs={0} totalMs={HOLD_MS} />
        <div className="min-w-0">
          <h2>302번을 잡았어요</h2>
          <p className="text-ink-2">정보관 2층 · 위에서 첫째 줄</p>
          <p className="text-sm text-ink-2">시간 안에 확정하지 않으면 다른 학생에게 열려요.</p>
        </div>
      </div>
      <div className="mt-4 grid grid-cols-[1fr_2fr] gap-2.5">
        <Button onClick={onClose}>취소</Button>
        <Button tone="primary" onClick={onClose}>
          사물함 확정하기
        </Button>
      </div>
    </Sheet>
  );
}
