import type { Paragraph } from '../../../budget/TextDocument';
import { INCOME_SOURCES, type IncomePart } from '../../measures';
import { sourceName } from '../../write/scope/lists';
import { explanation, glossaryFrom, type Group } from '../glossaryStretch';
import { sourcePath, type Explained } from '../glossary';
import { paragraphDraft } from '../paragraphDraft';
import type { Draft } from '../toNarrative';
import type { Piece } from '../Piece';
import { markText } from '../blocks';
import { counted } from './blockLines';
import { logic, paragraphLine, type Line } from './Line';
import type { RollingInTemplate } from './RollingInTemplate';
import { sourceOf } from './source';
import { measureSource } from './standIns';

/** The glossary: last year's explanations of what still occurs, and ours of what is new. */
export function glossaryLines(
  rolling: RollingInTemplate,
  first: Paragraph,
): { readonly lines: readonly Line[]; readonly done: readonly Paragraph[] } {
  const { paragraphs, before, groups } = glossaryFrom(rolling, first);
  const number = numberOf(groups.map((g) => g.explained));
  const said = ({ explained, rest }: Group): readonly Line[] => [
    logic(COUNT),
    draftLine(explanation(rolling, explained, number)),
    ...rest.map((p) => draftLine(paragraphDraft(rolling, p))),
  ];
  const ofSubjects = groups.filter((g) => g.explained.code !== undefined);
  return {
    done: paragraphs,
    lines: [
      ...before.map((p) => draftLine(paragraphDraft(rolling, p))),
      logic('{% assign 序 = 0 %}'),
      ...groups.flatMap((group): readonly Line[] => {
        if (group === ofSubjects[0]) return subjectLines(ofSubjects, said, number);
        if (ofSubjects.includes(group)) return [];
        const source = sourceOnce(rolling, group.explained.term);
        return source === undefined
          ? said(group)
          : [
              logic(`{% assign 数 = ${source} | 表中 %}{% if 数.非零 %}`),
              ...said(group),
              logic('{% endif %}'),
            ];
      }),
      ...newSources(
        rolling,
        groups.map((g) => g.explained),
        number,
      ),
    ],
  };
}

const COUNT = '{% assign 序 = 序 | plus: 1 %}';

/** One after the other as the tables have them: last year's explanation, or ours. */
function subjectLines(
  groups: readonly Group[],
  said: (group: Group) => readonly Line[],
  number: readonly Piece[],
): readonly Line[] {
  // An explanation of what nobody knows has no place.
  const known = groups.filter((g) => g.explained.code !== '');
  return [
    logic('{% for 词 in 名词 %}{% if 词.科目 %}{% case 词.编号 %}'),
    ...known.flatMap((g) => [logic(`{% when '${g.explained.code ?? ''}' %}`), ...said(g)]),
    logic('{% else %}'),
    logic(COUNT),
    paragraphLine(
      'glossary.{{ 词.编号 }}',
      'body',
      `${sourceOf(number)}{{ 词.科目.类 | 去支出 }}（类）{{ 词.科目.款 }}（款）{{ 词.科目.项 }}（项）：${MEANING}。`,
    ),
    logic('{% endcase %}{% endif %}{% endfor %}'),
  ];
}

/** Explanations of sources that last year had nothing of. */
function newSources(
  { last }: RollingInTemplate,
  explained: readonly Explained[],
  number: readonly Piece[],
): readonly Line[] {
  const parts: readonly IncomePart[] = [...INCOME_SOURCES, 'carry-in'];
  return parts
    .filter((part) => last.isNothing({ kind: 'income', scope: 'all', part }))
    .map((part) => sourceName(last.book, 'all', part))
    .filter((name) => !explained.some((e) => e.term === name))
    .flatMap((name) => [
      logic(`{% assign 词 = 名词 | where: '编号', '${name}' | first %}{% if 词 %}${COUNT}`),
      paragraphLine(`glossary.${name}`, 'body', `${sourceOf(number)}{{ 词.名称 }}：${MEANING}。`),
      logic('{% endif %}'),
    ]);
}

const MEANING =
  "{% if 词.释义 == '' %}{{ 词.要素 | 要素 }}{% else %}{{ 词.前 }}{% if 词.有级次 %}{{ '财政级次' | 要素 }}{{ 词.后 }}{% endif %}{% endif %}";

const draftLine = (draft: Draft): Line =>
  'pieces' in draft ? paragraphLine(draft.id, draft.style, sourceOf(draft.pieces)) : logic('');

/** The source of income that a term is about, where last year had some of it: without any it is not explained. */
function sourceOnce(rolling: RollingInTemplate, term: string): string | undefined {
  const path = sourcePath(term);
  return path && !rolling.last.isNothing(path) ? measureSource(path) : undefined;
}

function numberOf(explained: readonly Explained[]): readonly Piece[] {
  const like = explained.find((e) => e.mark);
  if (!like?.mark) return [];
  const [before, after] = markText(like.paragraph.text, like.mark, 1).split(/[一1①]/);
  return [{ kind: 'template', source: `${before ?? ''}${counted(like.mark.numbering)}${after ?? ''}` }];
}
