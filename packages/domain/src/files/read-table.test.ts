import { expect, test } from "vitest";
import { FILE_ROWS_MAX, readTable } from "./read-table.ts";

const columns = [
  { key: "number", names: ["number", "번호"], isRequired: true },
  { key: "location", names: ["location", "location ko", "위치"], isRequired: true },
  { key: "note", names: ["note", "메모"], isRequired: false },
] as const;

function cellsOf(text: string) {
  return readTable(text, columns).rows.map(({ cells }) => Object.values(cells).join("|"));
}

test("commas, semicolons and tabs, with or without BOM and in any kind of line break, read alike", () => {
  const expected = ["101|학생회관 1층|열쇠 없음"];
  for (const [delimiter, end] of [
    [",", "\n"],
    [";", "\r\n"],
    ["\t", "\r"],
  ] as const) {
    const lines = [
      ["number", "location", "note"],
      ["101", "학생회관 1층", "열쇠 없음"],
    ];
    const text = lines.map((line) => line.join(delimiter)).join(end);
    expect(cellsOf(text)).toEqual(expected);
    expect(cellsOf(`\uFEFF${text}${end}`)).toEqual(expected);
  }
});

test("columns are found by any of their names, in any order, case and spacing, and unknown ones are left aside", () => {
  expect(cellsOf("메모,Location_KO,쓸데없음, 번 호 \n열쇠 없음,로비,9,7")).toEqual(["7|로비|열쇠 없음"]);
});

test("a file without a header is read by position", () => {
  expect(cellsOf("101,로비\n102,로비,메모")).toEqual(["101|로비|"]);
  expect(readTable("101,로비\n102,로비,메모", columns).unreadable).toEqual([{ line: 2, reason: "too_many_cells" }]);
});

test("a spreadsheet's own word for the delimiter is obeyed", () => {
  expect(cellsOf("sep=;\nnumber;location\n1;a,b")).toEqual(["1|a,b|"]);
});

test("quoted line breaks stay in their cell, and each row names the line on which it begins", () => {
  const text = 'number,location,note\r\n1,"로비\r\n2층",\r\n\r\n,,\r\n3,"그 ""큰"" 방",끝\r\n';
  const { rows } = readTable(text, columns);
  expect(rows.map(({ line, cells }) => [line, cells.number, cells.location])).toEqual([
    [2, "1", "로비\n2층"],
    [6, "3", '그 "큰" 방'],
  ]);
  expect(rows[1]?.raw).toBe('3,"그 ""큰"" 방",끝');
});

test("what an export wrote with an apostrophe against formulas reads as it was", () => {
  expect(cellsOf("번호,위치,메모\n1,로비,'=A1")).toEqual(["1|로비|=A1"]);
});

test("a line that cannot be taken apart is named, and the others are read", () => {
  const text = `번호,위치,메모\n1,로비,,덤\n2,로비,${"가".repeat(1_001)}\n3,로\u0000비\n4,로비`;
  const { rows, unreadable } = readTable(text, columns);
  expect(rows.map(({ cells }) => cells.number)).toEqual(["4"]);
  expect(unreadable).toEqual([
    { line: 2, reason: "too_many_cells" },
    { line: 3, reason: "cell_too_long" },
    { line: 4, reason: "unprintable" },
  ]);
});

test("a file that is none is refused, with what is missing", () => {
  const refused = (text: string, fieldRule: string) =>
    expect(() => readTable(text, columns)).toThrow(
      expect.objectContaining({ reason: "FILE_UNREADABLE", details: { field: "text", fieldRule } }),
    );
  refused("", "fileEmpty");
  refused(" \n,,\n", "fileEmpty");
  refused("번호,메모\n1,a", "fileWithoutLocation");
  refused("위치,메모\n로비,a", "fileWithoutNumber");
  refused("101\n102", "fileWithoutLocation");
  refused('번호,위치\n1,"로비\n2,로비', "fileQuoteOpen");
  refused(`번호,위치\n${"1,로비\n".repeat(FILE_ROWS_MAX + 1)}`, "fileTooManyRows");
  // Eight million blank lines would keep the process busy for minutes.
  refused(`번호,위치\n1,로비\n${"\n".repeat(FILE_ROWS_MAX + 20_000)}`, "fileTooManyRows");
});

test("the largest file is read whole", () => {
  const text = `번호,위치\n${'1,"로비 1층"\n'.repeat(FILE_ROWS_MAX)}`;
  expect(readTable(text, columns).rows).toHaveLength(FILE_ROWS_MAX);
});
