/** What a fresh installation begins with (SPECS 2); the council changes all of it later. */
export const COUNCIL = {
  nameKo: "정보대학 학생회",
  nameEn: "College of Informatics Student Council",
  contactKo: "정보대학 학생회실로 문의해 주세요.",
  contactEn: "Please ask at the College of Informatics student council office.",
  privacyVersion: "2026-11",
};

/** For a council that sets itself up (SEED=empty): true of every one until it says its own. */
export const EMPTY_COUNCIL = {
  nameKo: "학생회",
  nameEn: "Student council",
  contactKo: "학생회로 문의해 주세요.",
  contactEn: "Please ask the student council.",
  privacyVersion: "2026-11",
};

/** In the order of the screen. Lockers fill the plan from the top left, row by row. */
export const LOCATIONS = [
  {
    nameKo: "정보관 B1 엘리베이터 옆1",
    nameEn: "Informatics Hall B1, by elevator 1",
    rows: 1,
    columns: 3,
    first: 101,
    last: 103,
  },
  {
    nameKo: "정보관 B1 엘리베이터 옆2",
    nameEn: "Informatics Hall B1, by elevator 2",
    rows: 1,
    columns: 3,
    first: 104,
    last: 106,
  },
  {
    nameKo: "정보관 B1 기계실 옆",
    nameEn: "Informatics Hall B1, by the machine room",
    rows: 1,
    columns: 2,
    first: 201,
    last: 202,
  },
  { nameKo: "정보관 2층", nameEn: "Informatics Hall, 2nd floor", rows: 1, columns: 4, first: 301, last: 304 },
  { nameKo: "정보관 3층", nameEn: "Informatics Hall, 3rd floor", rows: 1, columns: 4, first: 401, last: 404 },
  {
    nameKo: "과학도서관 6층 620호 옆",
    nameEn: "Science Library 6th floor, by room 620",
    rows: 1,
    columns: 3,
    first: 501,
    last: 503,
  },
  {
    nameKo: "과학도서관 6층 614호 옆",
    nameEn: "Science Library 6th floor, by room 614",
    rows: 1,
    columns: 3,
    first: 601,
    last: 603,
  },
];

export const STUDENTS = [
  { studentNumber: "2023321234", name: "홍길동", phoneNumber: "01012345678" },
  { studentNumber: "2023325678", name: "김철수", phoneNumber: "01087654321" },
];

/** Both open all day, 50,000 people per slot (SPECS 3). */
export const PROGRAMMES = [
  {
    code: "mock-exam",
    nameKo: "모의고사",
    nameEn: "Mock exam",
    aboutKo: "10분 단위로 자리를 예약해요. 학생회가 확인하고 확정해요.",
    aboutEn: "Places in steps of 10 minutes. The council looks at each booking and confirms it.",
    slotMinutes: 10,
    horizonDays: 180,
    approval: "manual",
  },
  {
    code: "lab-exam",
    nameKo: "실습 시험",
    nameEn: "Lab exam",
    aboutKo: "1시간 단위로 자리를 예약해요. 잡은 뒤 15분 안에 직접 확정해요.",
    aboutEn: "Places by the hour. Hold them, then confirm within 15 minutes yourself.",
    slotMinutes: 60,
    horizonDays: 90,
    minMinutes: 60,
    approval: "automatic",
  },
];

export const ROUND = { nameKo: "2026-2학기 정보대학 사물함", nameEn: "2026-2 Informatics lockers" };
