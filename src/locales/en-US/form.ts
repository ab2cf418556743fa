/** What the form rules say: codes, cells, notes, units, years. `<rule>.title` is the rule's name. */
export const form = {
  'constant-among-formulas.title': 'Typed figure among formulas',
  'constant-among-formulas.typed':
    '“{{table}}”: {{formulas}} totals of this row or column are formulas, but {{amount}} is typed here and will not follow its parts; use a formula.',

  'department-mismatch.title': 'Department names differ',
  'department-mismatch.differs':
    '“{{table}}” names the department “{{department}}”, the other tables “{{usual}}”; check whether this table belongs to another department.',
  'department-mismatch.shortened':
    '“{{table}}” names the department “{{department}}”, the other tables “{{usual}}”: full and short name; use one.',
  'department-mismatch.several':
    'The workbook holds sets of tables of several departments ({{departments}}), whose names cannot agree; check them one by one.',

  'doubled-tables.title': 'Doubled table',
  'doubled-tables.doubled': '“{{table}}” occurs {{count}} times (sheets {{sheets}}); keep one.',

  'duplicate-codes.title': 'Duplicate subject code',
  'duplicate-codes.repeated':
    '“{{table}}”: code {{code}} ({{names}}) occurs {{count}} times within one unit; merge the rows, or correct the wrong code.',

  'empty-table-without-note.title': 'Empty table without a note',
  'empty-table-without-note.no-note':
    '“{{table}}” has no figures and no note that says so; state below it why it is empty.',
  'empty-table-without-note.unfilled':
    '“{{table}}” has no figures; every department has revenue and expenditure: check whether it was filled in.',
  'empty-table-without-note.book':
    'None of the {{count}} tables has figures: this looks like a form not yet filled in.',

  'excess-decimals.title': 'Too many decimals',
  'excess-decimals.stray':
    '“{{table}}” is in {{unit}}; {{count}} typed figures have more than {{usual}} decimals (such as {{example}}), which print does not show but totals count; check them.',
  'excess-decimals.finer':
    '{{table}} counts {{unit}}; {{example}} has {{decimals}} decimals, and no other typed figure has more than {{usual}}: a digit was probably pressed twice.',
  'excess-decimals.exact':
    'Tables in {{unit}} keep up to {{decimals}} decimals ({{tables}}); printed with {{usual}}, parts may miss their total in the last digit.',

  'formula-errors.title': 'Formula error',
  'formula-errors.error': '“{{table}}”: the formula here yields {{error}}; mend the cells it refers to.',
  'formula-errors.uncalculated':
    '“{{table}}”: {{count}} formulas have no stored result and could not be worked out here, so relations with them were not checked; open, recalculate and save the file first.',
  'formula-errors.calculated':
    '“{{table}}”: {{count}} formulas have no stored result; they were worked out here for the check. Open, recalculate and save the file.',

  'formula-skips-row.title': 'Total formula leaves out a part',
  'formula-skips-row.skips': '“{{table}}”: the total {{formula}} leaves out {{missed}}; extend its range.',
  'formula-skips-row.other-formula':
    '“{{table}}”: {{count}} totals are formulas that do more than add; whether they leave out a part was not judged.',

  'hidden-amounts.title': 'Hidden amounts',
  'hidden-amounts.rows': '“{{table}}”: hidden rows hold {{count}} amounts; unhide or delete them.',
  'hidden-amounts.columns': '“{{table}}”: hidden columns hold {{count}} amounts; unhide or delete them.',
  'hidden-amounts.sheet':
    '“{{table}}” stands in the hidden sheet “{{sheet}}” with {{count}} amounts; unhide or delete the sheet.',

  'missing-tables.title': 'Missing table',
  'missing-tables.missing':
    '“{{table}}” was not found; a table without figures must be listed too, with a note.',
  'missing-tables.unrecognised':
    '“{{table}}” was not found; if it stands in a sheet that was not recognised ({{sheets}}), check the title and header there.',
  'missing-tables.partial':
    'Only {{found}} of the {{expected}} tables to be published were recognised: this is no complete set, so missing tables were not judged.',

  'negative-amounts.title': 'Negative amount',
  'negative-amounts.negative':
    '“{{table}}”, row “{{row}}”, column “{{column}}”: the amount {{amount}} is negative; check its sign, or explain it in a note.',

  'note-on-full-table.title': 'Note of emptiness on a full table',
  'note-on-full-table.full':
    'The note below “{{table}}” calls it empty, but it holds figures (such as {{cell}}); delete the note, or check the figures.',

  'note-wrong-fund.title': 'Note names another budget',
  'note-wrong-fund.other-fund':
    '“{{table}}” is a table of {{own}}, but its note speaks of {{named}}; correct the note.',

  'numbers-as-text.title': 'Numbers stored as text',
  'numbers-as-text.stored':
    '“{{table}}”: {{count}} amounts are stored as text (such as “{{example}}”), which sums leave out; convert them to numbers.',
  'numbers-as-text.unreadable':
    '“{{table}}”: {{count}} cells of amount columns hold no amount (such as “{{example}}”); enter numbers, or leave them empty.',
  'numbers-as-text.word-column':
    '“{{table}}”: the column “{{header}}” holds words only and was not checked as amounts.',

  'parentless-codes.title': 'Missing parent subject',
  'parentless-codes.named':
    '“{{table}}” lists {{codes}} but has no row for their parent {{parent}} ({{name}}); add it.',
  'parentless-codes.unnamed':
    '“{{table}}” lists {{codes}} but has no row for their parent {{parent}}; add it, or check the codes.',

  'placeholders.title': 'Placeholder left in',
  'placeholders.left':
    '“{{table}}”: “{{text}}” still has the template’s placeholder “{{placeholder}}”; fill it in.',

  'renamed-subjects.title': 'Renamed subject',
  'renamed-subjects.renamed': '“{{table}}” uses the former name “{{name}}”; since {{since}} it is “{{now}}”.',
  'renamed-subjects.moved':
    '“{{table}}” uses the former subject “{{name}}”; since {{since}} it goes to “{{now}}”.',

  'subject-code-form.title': 'Malformed subject code',
  'subject-code-form.as-numbers':
    'In {{table}}, {{count}} rows keep their codes as numbers, without the leading zeros of 款 and 项 ({{printed}} for {{code}}); text would show them.',
  'subject-code-form.part':
    '“{{table}}”, “{{name}}”: the code is printed {{printed}}, where “{{part}}” should be “{{should}}” (in full {{code}} {{official}}).',
  'subject-code-form.whole':
    '“{{table}}”, “{{name}}”: the code is printed {{printed}} and should be {{code}}.',
  'subject-code-form.malformed':
    '“{{table}}”, “{{name}}”: {{printed}} is no subject code (3, 5 or 7 digits by function, 3 or 5 by economic nature); check it.',

  'subject-code-name.title': 'Code and name disagree',
  'subject-code-name.other-code':
    '“{{table}}”: code {{code}} is “{{official}}”, but the table says “{{name}}”, whose code is {{elsewhere}}.',
  'subject-code-name.differs':
    '“{{table}}”: code {{code}} is “{{official}}”, but the table says “{{name}}”; check code and name.',
  'subject-code-name.spelling':
    '“{{table}}”: the name of {{code}} is written “{{name}}”; it is “{{official}}”.',
  'subject-code-name.unseen':
    '“{{table}}” has code {{code}} as “{{name}}”; the built-in list has “{{official}}”, which is unchecked: look it up in the ministry’s list of the year.',
  'subject-code-name.unknown-code':
    '“{{table}}”: codes {{codes}} are not in the built-in list of subjects; their names were not checked.',
  'subject-code-name.not-listed':
    '“{{table}}”: code {{code}} ({{name}}) is not in the list of subjects “{{list}}”; check the code, or bring the list up to date.',
  'subject-code-name.not-listed-named':
    '“{{table}}”: code {{code}} is not in the list of subjects “{{list}}”, where “{{name}}” is {{elsewhere}}.',
  'subject-code-name.too-old':
    '“{{table}}” is of {{year}}; the built-in list of subjects begins with {{since}}, so names were not checked.',

  'unit-mismatch.title': 'Units of money disagree',
  'unit-mismatch.factor':
    'The total {{total}} ({{unit}}) of “{{table}}” and the total {{otherTotal}} ({{otherUnit}}) of “{{other}}” must be the same money but differ by a factor of 10,000; check which unit is wrong.',
  'unit-mismatch.unstated':
    '“{{table}}” states no unit of money; {{unit}} was assumed, as in the other tables; state it.',
  'unit-mismatch.alone':
    'No two tables whose totals must agree were found, so their units could not be compared.',

  'year-mismatch.title': 'Years disagree',
  'year-mismatch.table': '“{{table}}” is of {{stated}}, the other tables of {{year}}; check it.',
  'year-mismatch.header':
    '“{{table}}”: the header “{{header}}” has last year only and not this year; check the year in the header.',
  'year-mismatch.note':
    'The note below “{{table}}” speaks of {{stated}}, the table is of {{year}}; correct the note.',
  'year-mismatch.sheet':
    'Sheet “{{sheet}}” is titled “{{title}}”, of {{stated}}; the tables are of {{year}}; check it.',
  'year-mismatch.no-year': 'No table states its year, so years could not be compared.',
};
