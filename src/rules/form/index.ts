import type { BookRule } from '../Rule';
import { rule as constantAmongFormulas } from './constant-among-formulas';
import { rule as departmentMismatch } from './department-mismatch';
import { rule as doubledTables } from './doubled-tables';
import { rule as duplicateCodes } from './duplicate-codes';
import { rule as emptyTableWithoutNote } from './empty-table-without-note';
import { rule as excessDecimals } from './excess-decimals';
import { rule as formulaErrors } from './formula-errors';
import { rule as formulaSkipsRow } from './formula-skips-row';
import { rule as hiddenAmounts } from './hidden-amounts';
import { rule as missingTables } from './missing-tables';
import { rule as negativeAmounts } from './negative-amounts';
import { rule as noteOnFullTable } from './note-on-full-table';
import { rule as noteWrongFund } from './note-wrong-fund';
import { rule as numbersAsText } from './numbers-as-text';
import { rule as parentlessCodes } from './parentless-codes';
import { rule as placeholders } from './placeholders';
import { rule as renamedSubjects } from './renamed-subjects';
import { rule as subjectCodeForm } from './subject-code-form';
import { rule as subjectCodeName } from './subject-code-name';
import { rule as unitMismatch } from './unit-mismatch';
import { rule as yearMismatch } from './year-mismatch';

/** The form rules, by id. */
export const formRules: readonly BookRule[] = [
  constantAmongFormulas,
  departmentMismatch,
  doubledTables,
  duplicateCodes,
  emptyTableWithoutNote,
  excessDecimals,
  formulaErrors,
  formulaSkipsRow,
  hiddenAmounts,
  missingTables,
  negativeAmounts,
  noteOnFullTable,
  noteWrongFund,
  numbersAsText,
  parentlessCodes,
  placeholders,
  renamedSubjects,
  subjectCodeForm,
  subjectCodeName,
  unitMismatch,
  yearMismatch,
];
