import type { Council } from "./council.ts";

const SAID = {
  address_ko: "서울시 성북구 안암로 145, 학생회관 302호",
  address_en: "Room 302, Student Hall, 145 Anam-ro, Seoul",
  email: "desk@council.example",
  links: [
    { label: "인스타그램", url: "https://example.ac.kr/instagram" },
    { label: "카카오톡 채널", url: "https://example.ac.kr/kakao" },
  ],
  banner_ko: "축제 기간(11월 25~27일)에는 학생회실이 쉬어요. 급한 일은 이메일로 알려 주세요.",
  banner_en: "The office is closed during the festival (25-27 November). If it is urgent, write to us.",
  registration_policy: "roster",
};
const SILENT = {
  address_ko: "",
  address_en: "",
  email: null,
  links: [],
  banner_ko: "",
  banner_en: "",
  registration_policy: "open",
};

/** A council with an address, links, a notice and a roster, as a busy one has; the longest that a phone must hold. */
export const sayMuch = (council: Council) => change(council, SAID);
/** As a new installation: a page that is open keeps what it began with. */
export const sayNothing = (council: Council) => change(council, SILENT);

async function change(council: Council, words: object): Promise<void> {
  const { body } = await council.ask("/settings");
  await council.ask("/settings", { method: "PUT", body: { ...Object(body), ...words } });
}
