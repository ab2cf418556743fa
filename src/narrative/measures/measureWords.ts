import type { SubjectCode } from '../../budget/Subject';
import type {
  EconomicPath,
  ExpenditurePart,
  Fund,
  IncomePart,
  IncomePath,
  MeasurePath,
  ThreePublicPart,
  ThreePublicPath,
} from './MeasurePath';
import { ofUnit } from './unit';

/*
 * Measures in words that an office can read and write in its templates: 支出/一般公共预算/基本支出/2080501. Each list of words is one
 * to one with what it names.
 */

const INCOME_SCOPES: Readonly<Record<IncomePath['scope'], string>> = {
  all: '全部',
  appropriation: '财政拨款',
};

const INCOME_PARTS: Readonly<Record<IncomePart, string>> = {
  total: '收入总计',
  year: '本年收入',
  'carry-in': '上年结转',
  appropriation: '财政拨款收入',
  general: '一般公共预算',
  fund: '政府性基金',
  capital: '国有资本经营',
  'special-account': '财政专户',
  institution: '事业收入',
  operating: '经营收入',
  'other-income': '其他收入',
  'superior-subsidy': '上级补助',
  'subordinate-remittance': '附属单位上缴',
  'institution-fund': '非财政拨款结余',
};

const FUND_WORDS: Readonly<Record<Fund, string>> = {
  all: '全部',
  appropriation: '财政拨款',
  general: '一般公共预算',
  fund: '政府性基金',
  capital: '国有资本经营',
};

const EXPENDITURE_WORDS: Readonly<Record<ExpenditurePart, string>> = {
  total: '合计',
  current: '当年',
  basic: '基本支出',
  personnel: '人员经费',
  public: '公用经费',
  project: '项目支出',
  'carry-over': '上年结转',
  'carry-out': '结转下年',
  'remit-superior': '上缴上级',
  'subsidise-subordinate': '补助附属单位',
  operating: '经营支出',
  distribution: '结余分配',
};

const ECONOMIC_SCOPES: Readonly<Record<EconomicPath['scope'], string>> = {
  appropriation: '财政拨款',
  'general-basic': '一般公共预算基本支出',
};

const THREE_PUBLIC_WORDS: Readonly<Record<ThreePublicPart, string>> = {
  total: '合计',
  abroad: '因公出国（境）',
  vehicles: '公务用车',
  'vehicle-purchase': '公务用车购置',
  'vehicle-operation': '公务用车运行维护',
  reception: '公务接待',
};

const OFFICE_OPERATION = '机关运行经费';
const UNIT = '单位';

/** Stands between measures that are added up. */
export const SUM = '＋';

/** A measure in words; equal exactly when the measures are. */
export function measureWords(path: MeasurePath): string {
  switch (path.kind) {
    case 'income':
      return `收入/${INCOME_SCOPES[path.scope]}/${INCOME_PARTS[path.part]}`;
    case 'expenditure':
      return [
        '支出',
        FUND_WORDS[path.fund],
        EXPENDITURE_WORDS[path.part],
        ...[path.code, path.project].filter((s) => s !== undefined),
      ].join('/');
    case 'economic':
      return ['经济分类', ECONOMIC_SCOPES[path.scope], EXPENDITURE_WORDS[path.part], path.code].join('/');
    case 'three-public':
      return `三公/${FUND_WORDS[path.fund]}/${THREE_PUBLIC_WORDS[path.part]}`;
    case 'office-operation':
      return OFFICE_OPERATION;
    case 'unit':
      return `${UNIT}/${path.unit}/${measureWords(path.of)}`;
  }
}

/** The measure that such words name; undefined where they name none. */
export function measureOfWords(words: string): MeasurePath | undefined {
  const [kind, first = '', second = '', code, ...project] = words.trim().split('/');
  switch (kind) {
    case '收入': {
      const [scope, part] = [keyOf(INCOME_SCOPES, first), keyOf(INCOME_PARTS, second)];
      return scope && part && { kind: 'income', scope, part };
    }
    case '支出': {
      const [fund, part] = [keyOf(FUND_WORDS, first), keyOf(EXPENDITURE_WORDS, second)];
      if (!fund || !part) return undefined;
      return {
        kind: 'expenditure',
        fund,
        part,
        ...(code ? { code } : {}),
        // A name may have such a stroke in it.
        ...(project.length > 0 ? { project: project.join('/') } : {}),
      };
    }
    case '经济分类': {
      const [scope, part] = [keyOf(ECONOMIC_SCOPES, first), keyOf(EXPENDITURE_WORDS, second)];
      return scope && part && code ? economic(scope, part, code) : undefined;
    }
    case '三公': {
      const [fund, part] = [keyOf(FUND_WORDS, first), keyOf(THREE_PUBLIC_WORDS, second)];
      return part && isThreePublicFund(fund) ? { kind: 'three-public', fund, part } : undefined;
    }
    case OFFICE_OPERATION:
      return { kind: 'office-operation' };
    case UNIT: {
      const of = measureOfWords([second, code, ...project].filter((s) => s !== undefined).join('/'));
      return of && ofUnit(first, of);
    }
    default:
      return undefined;
  }
}

const keyOf = <K extends string>(words: Readonly<Record<K, string>>, word: string): K | undefined =>
  (Object.keys(words) as K[]).find((key) => words[key] === word);

const ECONOMIC_PARTS: readonly string[] = ['total', 'basic', 'project', 'personnel', 'public'];

const economic = (
  scope: EconomicPath['scope'],
  part: ExpenditurePart,
  code: SubjectCode,
): EconomicPath | undefined => (isEconomicPart(part) ? { kind: 'economic', scope, part, code } : undefined);

const isEconomicPart = (part: ExpenditurePart): part is EconomicPath['part'] => ECONOMIC_PARTS.includes(part);

const isThreePublicFund = (fund: Fund | undefined): fund is ThreePublicPath['fund'] =>
  fund === 'general' || fund === 'fund';
