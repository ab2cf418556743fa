/** Sentences of arithmetic findings, made from the relation itself, and why a relation could not be judged. */
export const judgement = {
  'relation.inconsistent': '{{subject}}: {{stated}}, should be {{expected}}{{formula}}, {{gap}}.',
  'relation.twin': '{{subject}}: {{stated}}, should equal {{label}}, {{expected}}; {{gap}}.',
  'relation.at-least':
    '{{subject}}: {{stated}} is less than its listed parts together, {{expected}}{{formula}}, {{gap}}.',
  'relation.below': '{{subject}}: {{stated}} is less than {{label}}, {{expected}}; {{gap}}.',
  'relation.truncated':
    '{{subject}}: {{stated}} was cut off; rounded half up it is {{rounded}} (exactly {{expected}}{{formula}}).',
  'relation.consequence': '{{subject}}: {{stated}}, disagrees with {{causes}}{{formula}}, {{gap}}.',
  'relation.of-cause': '{{subject}}: {{stated}}, disagrees with the other figures{{formula}}, {{gap}}.',
  'relation.cells-shortened': '{{cells}} …',
  'relation.padded':
    '{{subject}}: {{stated}} was rounded to fewer decimals and filled up with zeros; with the decimals written it is {{rounded}} (exactly {{expected}}{{formula}}).',
  'relation.rounding':
    '{{subject}}: {{stated}} differs from {{expected}}{{formula}} by {{difference}}, which rounding explains; nothing to do.',
  'relation.holds': '{{subject}}: {{stated}} = {{terms}}',
  'relation.holds-at-least': '{{subject}}: {{stated}} ≥ {{terms}}',
  'relation.cannot-tell': '{{subject}}: {{reason}}',
  'relation.zero-base': '{{subject}}: states {{stated}}, but last year’s base is 0, so there is no rate.',
  'relation.more': '{{amount}} too much',
  'relation.less': '{{amount}} too little',
  'relation.formula': ' ({{terms}})',
  'relation.formula-inside': ', {{terms}}',
  'relation.terms-shortened': '{{terms}} + …, {{count}} items in all',
  'relation.terms-other-zero': '{{terms}}, the other {{count}} are 0',
  'relation.terms-all-zero': 'all {{count}} items are 0',
  'relation.plus': ' + ',
  'relation.minus': ' − ',
  'relation.over': '{{numerator}} ÷ {{denominator}}',
  'relation.bracket': '({{terms}})',
  'relation.term': '{{label}} {{value}}',
  'relation.subject': '{{table}}, row “{{row}}”, column “{{column}}”',
  'relation.subject-row': '{{table}}, row “{{row}}”',
  'relation.subject-column': '{{table}}, column “{{column}}”',
  'relation.subject-table': '{{table}}',
  'relation.table-number': 'Table {{number}}',

  'cannot-tell.zero-base': 'the base is 0, so there is no share',
  'cannot-tell.unit-mismatch': 'the figures have different units, and one is no amount of money',
  'cannot-tell.words-open':
    'the words leave their relation open, and as it may be meant the figures don’t agree',
};
