/** Sentences of arithmetic findings, made from the relation itself, and why a relation could not be judged. */
export const judgement = {
  'relation.inconsistent': '{{subject}}：{{stated}}，应为 {{expected}}{{formula}}，{{gap}}。',
  'relation.twin': '{{subject}}：{{stated}}，应与{{label}}的 {{expected}}一致，{{gap}}。',
  'relation.at-least': '{{subject}}：{{stated}}，小于其中各项之和 {{expected}}{{formula}}，{{gap}}。',
  'relation.truncated':
    '{{subject}}：{{stated}}是舍去尾数得来的，按四舍五入应为 {{rounded}}（准确数 {{expected}}{{formula}}）。',
  'relation.consequence': '{{subject}}：{{stated}}，与 {{causes}} 不符{{formula}}，{{gap}}。',
  'relation.of-cause': '{{subject}}：{{stated}}，与其他各数不符{{formula}}，{{gap}}。',
  'relation.cells-shortened': '{{cells}} 等',
  'relation.padded':
    '{{subject}}：{{stated}}是取到较少位数后补零的，按所写位数应为 {{rounded}}（准确数 {{expected}}{{formula}}）。',
  'relation.rounding':
    '{{subject}}：{{stated}}，与 {{expected}}{{formula}}相差 {{difference}}，属四舍五入的尾差，不必修改。',
  'relation.holds': '{{subject}}：{{stated}} ＝ {{terms}}',
  'relation.holds-at-least': '{{subject}}：{{stated}} ≥ {{terms}}',
  'relation.cannot-tell': '{{subject}}：{{reason}}',
  'relation.zero-base': '{{subject}}：列出 {{stated}}，但作为基数的{{base}}为 0，不应计算增减率。',
  'relation.more': '多 {{amount}}',
  'relation.less': '少 {{amount}}',
  'relation.formula': '（{{terms}}）',
  'relation.formula-inside': '，{{terms}}',
  'relation.terms-shortened': '{{terms}} ＋ …，共 {{count}} 项',
  'relation.terms-other-zero': '{{terms}}，其余 {{count}} 项为 0',
  'relation.terms-all-zero': '{{count}} 项均为 0',
  'relation.plus': ' ＋ ',
  'relation.minus': ' － ',
  'relation.over': '{{numerator}} ÷ {{denominator}}',
  'relation.bracket': '({{terms}})',
  'relation.term': '{{label}} {{value}}',
  'relation.subject': '{{table}}「{{row}}」行「{{column}}」列',
  'relation.subject-row': '{{table}}「{{row}}」行',
  'relation.subject-column': '{{table}}「{{column}}」列',
  'relation.subject-table': '{{table}}',
  'relation.table-number': '表{{number}}',

  'cannot-tell.zero-base': '作为基数的数为 0，无法计算占比',
  'cannot-tell.unit-mismatch': '比对的数单位不同，一方不是金额',
};
