"use client";

import { useState } from "react";
import { Checkbox } from "../../ui/checkbox.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";

export function DesignFields() {
  const [search, setSearch] = useState("");
  return (
    <div className="grid gap-4">
      <SearchField label="번호, 학번 검색" value={search} onSearch={setSearch} />
      <TextField label="학번" hint="숫자 10자리" inputMode="numeric" autoComplete="username" placeholder="2026123456" />
      <TextField label="이름" error="이름은 2자에서 20자까지예요." defaultValue="홍" />
      <Select
        label="위치"
        options={[
          { value: "2", label: "정보관 2층" },
          { value: "3", label: "정보관 3층" },
        ]}
      />
      <TextArea label="까닭" optional />
      <Checkbox label="개인정보 처리방침에 동의해요" hint="학번, 이름, 전화번호만 받아요." />
    </div>
  );
}
