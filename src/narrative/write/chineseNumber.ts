const DIGITS = '零一二三四五六七八九';

/** 1 → 一, 12 → 十二, 30 → 三十. For 1 to 99. */
export function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return head + (ones === 0 ? '' : DIGITS[ones]!);
}
