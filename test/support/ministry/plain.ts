import { Random } from '../../../src/generate/Random';
import type { Grid } from '../../../src/workbook/Grid';
import { ministryBook, type MinistryStyle } from './book';
import { ministryDepartment, type MinistryTraits } from './model';

const PLAIN: MinistryTraits = {
  carryOver: false,
  carryOut: false,
  nonFiscal: false,
  funds: false,
  capital: false,
};
const STYLE: MinistryStyle = {
  unit: '元',
  zero: null,
  indexRow: false,
  codes: 'three',
  total: 'last',
  titles: 'ministry',
  levels: 'all',
};

/** A department's book in the ministry's form: with money of no kind but what is asked for, plain but for what is asked. */
export const plainMinistry = (
  traits: Partial<MinistryTraits>,
  style: Partial<MinistryStyle> = {},
): readonly Grid[] =>
  ministryBook(ministryDepartment(11, { ...PLAIN, ...traits }), { ...STYLE, ...style }, new Random(1));
