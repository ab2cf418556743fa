import { sameNumber } from './arithmetic';
import { compare } from './operators';
import { CalcError, numberIn, type Scalar } from './values';

export type Test = (value: Scalar) => boolean;

const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** A text with `*` and `?` as a pattern for whole texts; `~` takes their meaning away. */
export function wildcards(text: string): RegExp {
  const pattern = text.replace(/~[*?~]|[*?]|[^*?~]+|~/g, (part) =>
    part === '*'
      ? '[^]*'
      : part === '?'
        ? '[^]'
        : (/^~./.test(part) ? part.slice(1) : part).replace(SPECIAL, '\\$&'),
  );
  return new RegExp(`^${pattern}$`, 'iu');
}

/** What SUMIF, COUNTIF and their kin ask of a cell: a value, or a text like `>=5`, `<>甲`, `甲*`. */
export function testOf(criterion: Scalar): Test {
  if (criterion instanceof CalcError) return (v) => v instanceof CalcError && v.code === criterion.code;
  if (typeof criterion === 'boolean') return (v) => v === criterion;
  if (criterion === null) return equals(0);
  if (typeof criterion === 'number') return equals(criterion);
  const [, sign = '', rest = ''] = /^(<=|>=|<>|=|<|>)?([^]*)$/.exec(criterion)!;
  const number = numberIn(rest);
  const isSame = number !== undefined ? equals(number) : sameText(rest, sign);
  if (sign === '' || sign === '=') return isSame;
  if (sign === '<>') return (v) => !isSame(v);
  return (v) => {
    if (number !== undefined ? typeof v !== 'number' : typeof v !== 'string') return false;
    const order = compare(v, number ?? rest);
    return sign === '<' ? order < 0 : sign === '>' ? order > 0 : sign === '<=' ? order <= 0 : order >= 0;
  };
}

const equals =
  (number: number): Test =>
  (v) =>
    typeof v === 'number'
      ? sameNumber(v, number)
      : typeof v === 'string' && v !== '' && numberIn(v) === number;

function sameText(text: string, sign: string): Test {
  if (text === '') return sign === '' ? (v) => v === null || v === '' : (v) => v === null;
  const pattern = wildcards(text);
  return (v) => typeof v === 'string' && pattern.test(v);
}
