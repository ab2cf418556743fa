import type { PartOf, TextMeasure } from '../measure/TextMeasure';

/** A word or phrase that names a measure, and what it names. Patterns are for squeezed text. */
export interface Entry {
  readonly pattern: string;
  readonly measure: TextMeasure;
}

const entry = (pattern: string, measure: TextMeasure): Entry => ({ pattern, measure });
const threePublic = (pattern: string, part: PartOf<'three-public'>): Entry =>
  entry(pattern, { family: 'three-public', part });
const income = (pattern: string, part: PartOf<'income'>): Entry => entry(pattern, { family: 'income', part });
const spending = (pattern: string, part: PartOf<'expenditure'>): Entry =>
  entry(pattern, { family: 'expenditure', part });

const FEE = '(?:费用|经费|费)';

export const ENTRIES: readonly Entry[] = [
  threePublic(`三公${FEE}`, 'total'),
  threePublic(`因公(?:临时)?出国(?:\\(境\\))?${FEE}?`, 'abroad'),
  threePublic(`出国\\(境\\)${FEE}`, 'abroad'),
  threePublic(
    `(?:公务用车|公务车|公车|车辆(?=购置))(?:购置|费)?${FEE}?(?:及|和|、|与)(?:公务用车)?运(?:行(?:维护)?|维)${FEE}?`,
    'vehicles',
  ),
  threePublic(`购置(?:及|和|、|与)运(?:行(?:维护)?|维)${FEE}`, 'vehicles'),
  threePublic(`(?:公务用车|公务车|公车)${FEE}`, 'vehicles'),
  threePublic(`(?:公务用车|公务车|公车)运(?:行(?:维护)?|维)${FEE}?`, 'vehicle-operation'),
  threePublic('车辆运(?:行(?:维护)?|维)费', 'vehicle-operation'),
  threePublic(`(?:公务用车|公务车|公车)购置${FEE}?`, 'vehicle-purchase'),
  threePublic(`公务接待${FEE}?`, 'reception'),
  threePublic('三公(?=支出|预算|决算|$)', 'total'),
  threePublic('(?:公务用车|公务车|公车)$', 'vehicles'),
  entry('机关运[行转](?:经费|费)', { family: 'office-operation', part: 'total' }),
  entry('(?:政府)?采购货物|货物类?(?:政府)?采购|货物类', { family: 'procurement', part: 'goods' }),
  entry('(?:政府)?采购工程|工程类?(?:政府)?采购|工程类', { family: 'procurement', part: 'works' }),
  entry('(?:政府)?采购服务|服务类?(?:政府)?采购|服务类', { family: 'procurement', part: 'services' }),
  entry('(?:面向|授予|预留)[^,;。\\d]{0,8}中小微?企业[^,;。\\d]{0,14}', {
    family: 'procurement',
    part: 'set-aside',
  }),
  entry('(?:面向|授予|预留)[^,;。\\d]{0,8}(?:小微|小型微型)企业[^,;。\\d]{0,14}', {
    family: 'procurement',
    part: 'set-aside-small',
  }),
  entry('(?:政府)?集中采购', { family: 'procurement', part: 'centralised' }),
  entry('(?:政府)?分散采购', { family: 'procurement', part: 'decentralised' }),
  entry('政府采购|采购(?=预算|总额|规模|支出)', { family: 'procurement', part: 'total' }),
  spending('基本支出', 'basic'),
  spending('项目支出', 'project'),
  spending('人员(?:类)?(?:经费|支出)', 'personnel'),
  spending('(?:日常)?公用(?:经费|支出)', 'public'),
  spending('上缴上级支出', 'remit-superior'),
  spending('(?:事业单位)?经营支出', 'operating-expense'),
  spending('对附属单位补助支出', 'subsidise-subordinate'),
  spending('结转下年|年[末终](?:财政拨款)?结转(?:和)?结余', 'carry-out'),
  income('(?:事业单位)?经营收入', 'operating'),
  income('经费拨款(?:收入)?', 'allocation'),
  income('(?:纳入(?:一般公共|公共财政|财政)?预算管理的?)?非税收入(?:拨款)?', 'non-tax'),
  income('事业收入', 'institution'),
  income('其他收入', 'other-income'),
  income('上级补助收入', 'superior-subsidy'),
  income('附属单位上缴收入', 'subordinate-remittance'),
  income('(?:使用非财政拨款结余|(?:用|使用)?事业基金弥补收支差额)(?:\\([^()]*\\))?', 'institution-fund'),
  income('(?:上年|年初)(?:财政拨款)?结转(?:和结余|结余|收入)?', 'carry-in'),
  income('财政专户管理(?:的)?(?:教育|非税)?资金(?:收入)?', 'special-account'),
  income('单位资金(?:收入)?', 'unit-funds'),
];

/** 收支, 收入, 支出, 拨款 alone: a total, of the book that the words around name. */
export const TOTAL_WORDS = '收、?支出?|收入(?:、|和|与|及)?支出|收入|支出|拨款|安排';

/** Words that add nothing to a measure: stages, periods, verbs, the department speaking of itself. Longest first. */
const NOISE_WORDS = [
  '总体',
  '(?:19|20)\\d{2}年(?:度)?', '(?:19|20)\\d{2}(?=预算|决算|执行)', '\\d{1,2}月\\d{1,2}日', '截至', '上年度', '本年度', '本年', '当年', '今年', '全年', '上年', '去年', '年初', '年度', '年末',
  '该科目', '财务', '拟', 
  '该项目',
  '公开',
  '了', '全部',
  '该项',
  '此项',
  '上述',
  '本科目',
  '同期',
  '本部门', '本单位', '我部门', '我单位', '该部门', '该单位', '部门', '单位', '我局', '本局', '本级', '本院', '我院', '本校', '我校', '我镇', '本镇', '我乡', '本乡', '我所', '本所', '我站', '本站', '我馆', '本馆', '我委', '本委', '我办', '本办', '我中心', '本中心', '执行公务', '开展业务活动', '业务活动',
  '而', '则', '[①②③④⑤⑥⑦⑧⑨⑩]', '[—–●•▪◆]{1,3}', '财政拨款', '综合', '其中', '其(?![他它])', '中(?!小企业|央)', '主要用于', '用于', '主要', '分别', '包括', '包含', '一是', '二是', '三是', '四是',
  '预安排', '安排', '预计', '预算', '决算', '执行', '支出', '收入', '经费', '资金', '拨款', '总', '合计', '总计', '共计', '共', '计', '小计', '累计',
  '汇总', '人民币', '总额', '总数', '总量', '规模', '数额', '金额', '数', '额', '为', '是', '达', '到', '达到', '约', '各', '均', '使用', '编制', '批复', '实际', '完成', '实现',
  '总体', '方面', '科目', '类', '款', '项(?!目)', '的', '在', '由', '和', '与', '有', '等', '调整', '初', '开支', '发生', '仍', '合', '从',
  '\\(类\\)', '\\(款\\)', '\\(项\\)', '\\([一二三四五六七八九十\\d]{1,3}\\)', '\\d{1,2}[.、]', '[一二三四五六七八九十]{1,3}、', '[,;:。、.]',
]; // prettier-ignore

const NOISE_START = new RegExp(`^(?:${NOISE_WORDS.join('|')})`);
const NOISE_END = new RegExp(`(?:${NOISE_WORDS.join('|')})$`);

/** No word that adds nothing is longer: `12月31日`, `开展业务活动`. */
const LONGEST_NOISE = 7;

/** Takes away the words that add nothing from the front. */
export function withoutLeadingNoise(text: string): string {
  let rest = text;
  for (let m = NOISE_START.exec(rest); m && m[0] !== ''; m = NOISE_START.exec(rest))
    rest = rest.slice(m[0].length);
  return rest;
}

/** One word less at the end; the same text when it ends in none. */
export function withoutLastNoise(text: string): string {
  const from = Math.max(0, text.length - LONGEST_NOISE);
  const m = NOISE_END.exec(text.slice(from));
  return m ? text.slice(0, from + m.index) : text;
}

export function withoutNoise(text: string): string {
  let rest = withoutLeadingNoise(text);
  for (let next = withoutLastNoise(rest); next !== rest; next = withoutLastNoise(rest)) rest = next;
  return rest;
}
