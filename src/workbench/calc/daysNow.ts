const DAY = 86_400_000;
/** 1970-01-01 as Excel counts its days. */
const EPOCH = 25_569;

/** The time of this place as Excel counts it: days since 1899-12-30. */
export const daysNow = (now: Date): number =>
  (now.getTime() - now.getTimezoneOffset() * 60_000) / DAY + EPOCH;
