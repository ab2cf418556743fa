import type { Measure } from '../budget/BudgetBook';
import { isSubtotalLeaf, namedMeasure, namesThreePublic } from './measures';
import type { Leaf } from './Leaf';
import { oncePerText, type Words } from './Words';

/** Columns that make up another one, and may stand beside it in one row of headings. */
interface Family {
  readonly measure: Measure;
  readonly isWhole: (heading: Words) => boolean;
  readonly isPart: (heading: Words) => boolean;
  /** Whether one part alone shows that it is counted in the whole. */
  readonly isSure: (whole: Words) => boolean;
}

const measured =
  (...measures: readonly Measure[]) =>
  (heading: Words): boolean => {
    const measure = namedMeasure(heading);
    return measure !== undefined && measures.includes(measure);
  };

/** Economic 类 that a flat table prints in place of 人员经费 and 公用经费. */
const saysBasicClass = oncePerText(({ normal }) =>
  /^(其中:?)?(工资福利支出|商品和服务支出|对个人和家庭(的)?补助(支出)?)$/.test(normal),
);
const isBasicPart = measured('personnel', 'public');
const isVehiclePart = measured('vehicle-purchase', 'vehicle-operation');

const saysBoth = oncePerText(({ normal }) => /购置.*(运行|运维|维护)/.test(normal));

/** The smaller before those that they are a part of. */
const FAMILIES: readonly Family[] = [
  { measure: 'vehicles', isWhole: measured('vehicles'), isPart: isVehiclePart, isSure: saysBoth },
  {
    measure: 'basic',
    isWhole: measured('basic'),
    isPart: (heading) => isBasicPart(heading) || saysBasicClass(heading),
    isSure: () => true,
  },
  {
    measure: 'appropriation',
    isWhole: measured('appropriation'),
    isPart: measured('general', 'fund', 'capital'),
    isSure: () => false,
  },
  {
    measure: 'three-public',
    isWhole: namesThreePublic,
    isPart: (heading) => isVehiclePart(heading) || measured('abroad', 'vehicles', 'reception')(heading),
    isSure: () => false,
  },
];

/**
 * Columns of one row of headings of which one is made up of those beside it, though no heading above them says so:
 * `合计、公务用车购置及运行费、公务用车购置费、公务用车运行费`, `基本支出、其中：人员经费、公用经费`, or 小计 in place of the whole's name.
 * @param siblings that would be summed into one total
 * @returns those that are left, once the parts stand below their whole
 */
export function nestParts(siblings: readonly Leaf[]): readonly Leaf[] {
  let left = siblings;
  for (const family of FAMILIES) left = nestFamily(left, family);
  return countedOnce(left);
}

/**
 * `合计、一般公共预算、政府性基金、基本支出、项目支出`: the whole by where it comes from, and once more by what it is for. The sum is held
 * against the second: what else is paid for stands among the first.
 */
function countedOnce(siblings: readonly Leaf[]): readonly Leaf[] {
  const has = (measure: Measure): boolean => siblings.some((l) => namedMeasure(l.headings.leaf) === measure);
  if (!has('basic') || !has('project') || !(has('general') || has('appropriation'))) return siblings;
  const isFund = measured('general', 'fund', 'capital', 'appropriation');
  return siblings.filter((l) => !isFund(l.headings.leaf));
}

function nestFamily(
  siblings: readonly Leaf[],
  { measure, isWhole, isPart, isSure }: Family,
): readonly Leaf[] {
  const nested = new Set<Leaf>();
  siblings.forEach((whole, at) => {
    const { leaf } = whole.headings;
    const isNamed = isWhole(leaf);
    if (!isNamed && !isSubtotalLeaf(leaf)) return;
    const run = runBeside(siblings, at, isPart).filter((part) => !nested.has(part));
    if (run.length === 0 || (run.length === 1 && !(isNamed && isSure(leaf)))) return;
    if (whole.column.measure === 'subtotal') whole.column.measure = measure;
    for (const part of run) {
      nested.add(part);
      // One part alone need not be all.
      if (run.length > 1) part.column.parent = whole.column.column;
    }
  });
  return nested.size === 0 ? siblings : siblings.filter((leaf) => !nested.has(leaf));
}

/** The neighbours of the same group that fit: those to the right, or, when none stands there, those to the left. */
function runBeside(
  siblings: readonly Leaf[],
  at: number,
  isPart: (heading: Words) => boolean,
): readonly Leaf[] {
  const run = (step: number): Leaf[] => {
    const found: Leaf[] = [];
    for (let i = at + step; i >= 0 && i < siblings.length; i += step) {
      const next = siblings[i]!;
      if (!isPart(next.headings.leaf) || !isBeside(siblings[at]!, next)) break;
      found.push(next);
    }
    return found;
  };
  const right = run(1);
  return right.length > 0 ? right : run(-1);
}

/** Below the same headings. */
const isBeside = (a: Leaf, b: Leaf): boolean => {
  const [one, other] = [a.headings.path, b.headings.path];
  return one.length === other.length && one.every((text, i) => i === one.length - 1 || text === other[i]);
};
