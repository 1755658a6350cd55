import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SIGNS = "·…–—‘’“”₩×→←↑↓•°%";

// The syllables that Korean uses most. They cover places, names and notices from the council's data, and most words
// that are yet to be written, so that the font need not be made anew with every sentence.
const FREQUENT =
  "가각간갈감값갔강갖같개거건걸것게겠격견결경계고곡골곳공과관광괜교구국군굴궁귀규균그극근글금급기긴길김까깨꺼꼭꽃꾸끄끝끼" +
  "나난날남낮내너널넘네녀년념노놀높놓누눈눌느는늘능늦니다단달담답당대더던덜데도독돈돌동되된두둘드득든들등디따딱때떠떤떻또뜻" +
  "라락란람랑래량러런럼레려력련령례로록론료루류률르른를름리린림립마막만많말맞매머먹먼면명몇모목몸못무문물미민밀및" +
  "바박반받발밝밤방배백버번벌범법베변별병보복본볼봄봐부북분불붙비빈빠빨뿐사산살상새색생서석선설섯성세셋소속손송수순술숨숫쉬스습승시식신실심십싶써쓰씨" +
  "아악안앉않알암았앞애액야약양어언얻얼엄업없었에엘여역연열염영옆예오온올옮와완왔왜외요용우운울움웃워원월웠위유으은을음응의이익인일임입있잊" +
  "자작잔잘잠잡장재저적전절점접정제져졌조족존종좋좌주준줄중즉증지직진질집짜째쪽차착찬참창찾채책처천철첫청체초총최추축출충취측층치친칠침칸" +
  "카코쿠크큰클키타탁탈태택터테텔토통퇴투트특틀티파판팔패퍼페편평폐포폭표품풍프피필하학한할함합항해했행향허험현협형혜호혹홍화확환활황회획효후훈휴흐희히힘";

const messagesFolder = new URL("../../messages/", import.meta.url);

/** Every character of the interface font, sorted, once each: those of our own words, and the frequent ones. */
export function interfaceCharacters(): string[] {
  const files = ["ko", "en"].flatMap((locale) =>
    readdirSync(fileURLToPath(new URL(locale, messagesFolder))).map((file) => `${locale}/${file}`),
  );
  const words = files.map((file) => readFileSync(fileURLToPath(new URL(file, messagesFolder)), "utf8"));
  const ascii = Array.from({ length: 95 }, (_, at) => String.fromCodePoint(32 + at));
  const all = [...words, FREQUENT, SIGNS, ...ascii].join("");
  return [...new Set(all)].filter((character) => character >= " ").sort();
}
