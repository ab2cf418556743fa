/** Functions that came after the file format: it stores their names with a prefix, without which Excel shows `#NAME?`. */
const LATER: ReadonlySet<string> = new Set(
  (
    'AGGREGATE ARABIC BASE BITAND BITOR BITXOR CEILING.MATH COMBINA CONCAT COVARIANCE.P COVARIANCE.S DAYS DECIMAL ' +
    'FILTERXML FLOOR.MATH FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM MAXIFS MINIFS MODE.MULT MODE.SNGL NETWORKDAYS.INTL ' +
    'NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ SHEET SHEETS STDEV.P STDEV.S ' +
    'SWITCH TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT UNICHAR UNICODE VAR.P VAR.S VSTACK HSTACK XLOOKUP XMATCH XOR LET ' +
    'LAMBDA SEQUENCE RANDARRAY UNIQUE SORTBY TOCOL TOROW TAKE DROP'
  ).split(' '),
);

/** Names with a second prefix. */
const LATER_STILL: ReadonlySet<string> = new Set(['FILTER', 'SORT']);

const NAME = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.\u0080-\uffff])([A-Za-z][A-Za-z0-9.]*)(?=\()/g;

/** A formula as the file stores it, from how the program shows it. */
export const storedFormula = (formula: string): string =>
  formula.replace(NAME, (whole, name?: string) => {
    const known = name?.toUpperCase() ?? '';
    if (LATER_STILL.has(known)) return `_xlfn._xlws.${whole}`;
    return LATER.has(known) ? `_xlfn.${whole}` : whole;
  });
