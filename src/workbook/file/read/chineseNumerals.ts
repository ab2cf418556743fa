/** Chinese numerals as Excel's [DBNum1] and [DBNum2] write them. */
interface NumeralSet {
  readonly digits: string;
  /** Tens, hundreds, thousands. */
  readonly units: readonly string[];
  /** Ten thousands, hundred millions, million millions. */
  readonly groups: readonly string[];
}

const SETS: Readonly<Record<1 | 2, NumeralSet>> = {
  1: { digits: '〇一二三四五六七八九', units: ['', '十', '百', '千'], groups: ['', '万', '亿', '兆'] },
  2: { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], groups: ['', '万', '亿', '兆'] },
};

export type NumeralKind = keyof typeof SETS;

/** Each digit by itself: `2023` → 二〇二三. Other characters stay. */
export const digitByDigit = (text: string, kind: NumeralKind): string =>
  text.replace(/\d/g, (d) => SETS[kind].digits.charAt(Number(d)));

/** A number with its units: `-120.5` → -一百二十.五. Text that is no plain number is changed digit by digit. */
export function withUnits(text: string, kind: NumeralKind): string {
  const parts = /^(-?)(\d{1,16})(\.\d+)?$/.exec(text);
  if (!parts) return digitByDigit(text, kind);
  const [, sign, whole, fraction = ''] = parts;
  return sign! + wholeNumber(whole!, SETS[kind]) + digitByDigit(fraction, kind);
}

function wholeNumber(digits: string, set: NumeralSet): string {
  let out = '';
  let zeroDue = false;
  for (let i = 0; i < digits.length; i++) {
    const place = digits.length - 1 - i;
    const digit = Number(digits[i]);
    if (digit === 0) zeroDue = out !== '';
    else {
      out += (zeroDue ? set.digits.charAt(0) : '') + set.digits.charAt(digit) + set.units[place % 4];
      zeroDue = false;
    }
    const groupHasDigits = Number(digits.slice(Math.max(0, i - 3), i + 1)) > 0;
    if (place % 4 === 0 && place > 0 && groupHasDigits) out += set.groups[place / 4];
  }
  return out === '' ? set.digits.charAt(0) : out;
}

/** The numbers in a date: years digit by digit, months, days and hours with units and no 一 before 十. */
export const inDate = (text: string, kind: NumeralKind): string =>
  text.replace(/\d+/g, (n) =>
    n.length > 2
      ? digitByDigit(n, kind)
      : withUnits(String(Number(n)), kind).replace(/^[一壹](?=[十拾])/, ''),
  );
