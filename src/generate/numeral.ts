const NUMERALS = '一二三四五六七八九十';

/** 一, 十二, 三十: a number up to ninety-nine in Chinese. */
export const numeral = (n: number): string =>
  n <= 10
    ? NUMERALS.charAt(n - 1)
    : (n < 20 ? '' : NUMERALS.charAt(Math.floor(n / 10) - 1)) +
      '十' +
      (n % 10 ? NUMERALS.charAt((n % 10) - 1) : '');
