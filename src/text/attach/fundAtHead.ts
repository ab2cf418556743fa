import type { Fund } from '../../budget/Fund';
import type { SectionKind } from '../../budget/TextDocument';
import { measureOf } from '../measure/measureOf';
import type { TextMeasure } from '../measure/TextMeasure';

/** What a sentence says at its head that it tells the parts of. `其中：` names nothing. */
const HEAD =
  /^(?:\(?[一二三四五六七八九十\d]{1,2}[)、.]{1,2})?([^,;:。]{4,40}?)(?:当|之)?(?<!其)[中里内][,:]/;

/** `一般公共预算基本支出中，人员经费30.00万元，公用经费10.00万元`: the fund that all of a sentence is about. */
export function fundAtHead(sentence: string, path: readonly SectionKind[]): Fund | undefined {
  const head = HEAD.exec(sentence)?.[1];
  const named = head === undefined ? null : measureOf(head, path, undefined);
  return named && !named.fundAssumed && !named.generic ? named.fund : undefined;
}

/** A measure whose words leave open of which fund it is, in a sentence about one. */
export function inFund(m: TextMeasure, fund: Fund | undefined): TextMeasure {
  if (!m.fundAssumed || fund === undefined) return m;
  const { fundAssumed: _, ...bare } = m;
  return { ...bare, fund };
}
