import { isMoney } from '../../budget/Unit';
import type { PartsList } from '../Reading';
import type { Placed, ReadParagraph } from './Placed';

/** Kinds of posts, persons, things that leave none out: where each is named, the whole is told. */
const KINDS: readonly (readonly RegExp[])[] = [
  [/行政/, /事业/], [/离休/, /退休/], [/在职|在编|在岗/, /退休|离退/], [/专技|专业技术/, /管理/, /工勤/], [/男/, /女/],
  [/全额|财政拨款/, /差额|自筹|自收/], [/优/, /良/], [/用房/, /其他/], [/用车/, /其他/], [/高级/, /中级/],
  [/行政/, /工勤/], [/部门/, /机构/, /单位/],
]; // prettier-ignore

/** Heads of names whose kinds are told one beside the other: 临床科室 and 医技科室, 公务用车 and 特种用车, 六级 and 七级. */
const HEAD =
  /(科室|编制|用车|车辆|机构|部门|学校|中心|单位|在职|退休|离休|实有|在岗|岗位?|[级等])(?:人员|人数|数|的项目|项目)?(?:有|为|共)?$/;

/** What the head of a part is called in the words of its total. */
const TOLD_AS: Readonly<Record<string, RegExp>> = {
  用车: /车/, 车辆: /车/, 级: /岗|技|管理|职称/, 等: /岗|技|管理|职称/,
}; // prettier-ignore

const MANY = 3;
/** Persons are told by so many kinds at most. */
const MOST_KINDS = 12;

/** Whether the parts of a number of persons or things are told in full by their kinds: then they make it up. */
export function isFullCount(total: Placed, parts: readonly Placed[]): boolean {
  if (parts.length < 2) return false;
  const words = parts.map((f) => f.words).join('/');
  return KINDS.some((kinds) => kinds.every((k) => k.test(words))) || areOfOneHead(total, parts);
}

function areOfOneHead(total: Placed, parts: readonly Placed[]): boolean {
  const heads = parts.map((f) => HEAD.exec(bareWords(f.words))?.[1]);
  const [head] = heads;
  if (!head || heads.some((h) => h !== head)) return false;
  if (new Set(parts.map((f) => bareWords(f.words))).size < parts.length) return false;
  const cars = head === '用车' || head === '车辆';
  if (cars && parts.length < MANY && !parts.every((f) => /公务|业务|特种|其他/.test(f.words))) return false;
  return (TOLD_AS[head] ?? new RegExp(head)).test(total.words);
}

const bareWords = (words: string): string => words.replace(/\([^()]*\)/g, '');

const STATE = /在职|在岗|实有|退休|离休|编制/;
const SIDE = /^(?:其中)?(?:行政|事业|参照?公|工勤)/;
/** Kinds of posts that say nothing of a state. */
const POST = /^(?:其中)?(?:专技|专业技术|管理|工勤)(?:岗位?)?(?:人员|人数)?(?:为|有)?$/;

const isOfState = (words: string, total: string): boolean =>
  STATE.exec(words)?.[0] === STATE.exec(total.replace(/^在职(?=实有)/, ''))?.[0];

/** The sentence of the kinds: the total's own, or the next, where they begin it: `实有在职14人。专技岗7人；管理岗4人；工勤岗3人。` */
const sentenceOf = ({ claim: { sentence } }: Placed, [first]: readonly Placed[]): number =>
  first && POST.test(first.words) && first.claim.sentence === sentence + 1 ? sentence + 1 : sentence;

/** `在职20人，行政在职12人，事业在职8人`: the same state by kinds, with no word that opens a list. */
export function countsWithoutWords(p: ReadParagraph, listed: ReadonlySet<Placed>): readonly PartsList[] {
  const persons = p.figures.filter(
    (f) => f.claim.role === 'level' && f.edge.part === 'level' && f.depth === 0,
  );
  return persons.flatMap((total, i): PartsList[] => {
    const state = STATE.exec(total.words)?.[0];
    if (!state || SIDE.test(total.words) || listed.has(total) || isMoney(total.claim.figure.unit)) return [];
    const rest = persons.slice(i + 1, i + 1 + MOST_KINDS);
    const end = rest.findIndex(
      (f) =>
        !(POST.test(f.words) || (SIDE.test(f.words) && isOfState(f.words, total.words))) ||
        f.claim.figure.unit !== total.claim.figure.unit ||
        f.claim.sentence !== sentenceOf(total, rest),
    );
    const parts = end < 0 ? rest : rest.slice(0, end);
    if (parts.length < 2 || !isFullCount(total, parts)) return [];
    return [{ total: total.claim, parts: parts.map((f) => f.claim), open: false, closed: true }];
  });
}
