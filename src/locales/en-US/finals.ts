/** Rules on the tables of final accounts. */
export const finals = {
  'executed-last-year.title': 'What was executed last year is what the final account says',
  'final-appropriation-income.title': 'Appropriation income is the same in all tables',
  'final-basic-parts.title': 'Personnel and public parts of basic expenditure',
  'final-basic-total.title': 'Basic expenditure is personnel and public expenditure',
  'final-carried-over.title': 'What appropriations carried over is part of it all',
  'final-copied-table.title': 'A table that seems to be another’s copy',
  'final-copied-table.last-year':
    'The amounts of “{{table}}” are those of the same table of last year’s final account, all of them ({{count}} different ones): it seems to be last year’s.',
  'final-copied-table.other':
    'What “{{table}}” has spent of each subject is what “{{other}}” has: it seems to be a copy of that.',
  'final-detail-tables.title': 'Tables in detail have the totals of their tables',
  'final-expenditure-class.title': 'Each class of expenditure equals the table by subject',
  'final-expenditure-funds.title': 'Expenditure equals that of the three funds',
  'final-fund-balance.title': 'A fund’s income and what it carried over are the same',
  'final-fund-expenditure.title': 'Each fund’s column equals the fund’s own table',
  'final-income-source.title': 'Each source of income equals the table of income',
  'final-last-year.title': 'What was accounted for last year is what last year’s account says',
  'final-opening.title': 'What was carried in is what last year carried on',
  'final-plan.title': 'The plan of the “three public” expenses is the budget’s',
  'final-rounding.title': 'Rounding is counted by table',
  'final-row-balance.title': 'Opening balance, income and expenditure make the closing balance',
  'final-three-public-items.title': '“Three public” items and the economic items that pay for them',
  'final-three-public-plan.title': '“Three public” spending above its plan',
  'final-rounding.counted':
    'In {{table}} sums miss their parts by rounding in {{count}} places, by {{most}} at most; nothing need be changed.',
  'cannot-tell.adjusted-plan':
    'The plans in {{table}} are those of the adjusted budget and are not compared with the published one',
};
