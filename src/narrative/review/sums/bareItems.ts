import { addTo, groupBy } from '../../../budget/groupBy';
import { SUBJECT_SETS } from '../../../budget/subjects';
import { fits } from '../../../text/choose/fits';
import { classCodeOf } from '../../measures';
import { comparable } from '../subjects';
import type { ImpliedSum, View } from './views';

/** As many digits as the code of a 项 has; its first three are the 类's. */
const ITEM = 7;

/** 项 by their names alone, each with the code of the 类 that it is of. 行政运行 and its like are of many. */
const CLASS_OF_ITEM: ReadonlyMap<string, string> = classesOfItems();

function classesOfItems(): ReadonlyMap<string, string> {
  const classes = new Map<string, string[]>();
  for (const { functional } of SUBJECT_SETS)
    for (const [code, name] of Object.entries(functional ?? {}))
      if (code.length === ITEM) addTo(classes, comparable(name), code.slice(0, 3));
  return new Map(
    [...classes].flatMap(([name, [first, ...more]]) =>
      more.every((c) => c === first) ? [[name, first!]] : [],
    ),
  );
}

/** So many 类 made up by the 项 that are told show that these are all there are. */
const ENOUGH = 2;

/**
 * `卫生健康支出8.00万元…。事业单位医疗8.00万元`: 项 that are told by their names alone. Where they make up two 类, they do the
 * others, too; still a slip alone is told.
 */
export function ofBareItems(view: View): readonly ImpliedSum[] {
  // 住房公积金 is the name of a 项 and of what is spent on it.
  const items = view.where(
    (m) => (m.family === 'other' || m.family === 'economic') && CLASS_OF_ITEM.has(comparable(m.name ?? '')),
  );
  const byClass = groupBy(items, (c) => CLASS_OF_ITEM.get(comparable(c.measure!.name!))!);
  const totals = view.where(
    (m) =>
      m.family === 'expenditure' &&
      m.part === 'total' &&
      !m.qualifier &&
      m.subject?.className !== undefined &&
      !m.subject.sectionName &&
      !m.subject.itemName,
  );
  const sums = totals.flatMap((total) => {
    const parts = byClass.get(classCodeOf(total.measure!.subject!.className!) ?? '');
    return parts ? [{ total, parts }] : [];
  });
  if (sums.filter(({ total, parts }) => fits(total, parts)).length < ENOUGH) return [];
  return sums.map((s) => ({ ...s, comparison: 'equal', unsure: true, told: false }));
}
