export const TIME_ZONE = "Asia/Seoul";
