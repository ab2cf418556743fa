/** Why a figure is thought to be wrong, and why nothing is or could be said. */
export const diagnose = {
  'diagnose.transposed-digits': 'neighbouring digits transposed',
  'diagnose.doubled-digit': 'one digit too many',
  'diagnose.dropped-digit': 'one digit left out',
  'diagnose.mistyped-digit': 'one digit mistyped',
  'diagnose.decimal-shift': 'decimal point misplaced',
  'diagnose.unit-shift': '元 and 万元 confused',
  'diagnose.sign-flipped': 'sign flipped',
  'diagnose.neighbours-swapped': 'swapped with a neighbouring cell',
  'diagnose.repeats-row-above': 'repeats the row above',
  'diagnose.repeats-last-year': "repeats last year's figure",
  'diagnose.typed-among-formulas': 'typed among formulas',
  'diagnose.only-explanation': 'the only correction that satisfies every relation',
  'diagnose.formula.adds-itself': 'it takes itself in (circular)',
  'diagnose.formula.skips': 'it leaves out {{cells}}',
  'diagnose.formula.adds-others': 'it adds {{cells}}, which it should not',
  'diagnose.formula.wrong-reference': 'it refers to {{cells}}, which it should not',
  'diagnose.formula.constant': 'it holds a typed number',
  'diagnose.formula.sign': '{{cells}} has the wrong sign',
  'diagnose.formula.not-recalculated': 'the stored result is not what it yields; recalculate',
  'diagnose.formula.other': 'its result disagrees with the relations',
  'diagnose.table.others': '{{names}} and others, {{count}} tables in all,',
  'diagnose.table.table-stale':
    '{{table}} disagrees with {{others}}, it may not have been updated: {{cells}}',
  'diagnose.table.last-year': "{{table}} seems to have last year's figures in a column: {{cells}}",
  'diagnose.table.rows-shifted': '{{table}} seems to have a run of figures in the wrong rows: {{cells}}',
  'diagnose.table.rows-exchanged': '{{table}} seems to have the figures of two rows exchanged: {{cells}}',
  'diagnose.table.columns-exchanged':
    '{{table}} seems to have the figures of two columns exchanged: {{cells}}',
  'diagnose.table.unit':
    '{{table}}: amounts seem not to be in its unit (元 and 万元 differ ten-thousandfold): {{cells}}',
  'diagnose.undetermined.too-many-errors':
    'Too many figures are wrong together to say which; check these first: {{cells}}',
  'diagnose.undetermined.too-much-work':
    'Too many combinations to decide within bounds; check these first: {{cells}}',
  'diagnose.undetermined.no-correction':
    'No correction of a few figures satisfies every relation; check these first: {{cells}}',
  'diagnose.undetermined.moved':
    '“{{title}}” does not hold: {{gap}}, yet in agreement with the rest of this workbook, so no single slip explains it; check: {{cells}}',
  'diagnose.undetermined.moved-several':
    '“{{title}}” does not hold: several figures are {{gap}}, yet agree with the rest of this workbook, so no single slip explains it; check these together: {{cells}}',
  'coverage.not-a-number': 'the cell holds no number',
  'coverage.empty-table': 'the table is empty',
  'coverage.unknown-column': 'the column heading is not known',
  'coverage.bound-only': 'it is only bounded from one side, never equated',
  'coverage.blank': 'a blank cell that no relation has a place for',
  'coverage.alone': 'no other figure of the book depends on it',
};
