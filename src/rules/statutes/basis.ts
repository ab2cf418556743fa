import statutes from './statutes.json';

type Statutes = typeof statutes;
type StatuteId = keyof Statutes;
type ArticleOf<S extends StatuteId> = keyof Statutes[S]['articles'] & string;

/** A statute or norm, as rules, their pages and reports quote it. */
export interface Statute {
  readonly title: string;
  /** Its number or amendment, quoted once in a basis. */
  readonly version: string;
  readonly date: string;
  /** Where its text was read. */
  readonly source: string;
  /** What each article says, in a line of our own words; a norm whose articles were not seen is cited without their numbers. */
  readonly articles: Readonly<Record<string, string>>;
}

/** Every statute and norm that a rule may rest on, by its short name. */
export const STATUTES: Readonly<Record<StatuteId, Statute>> = statutes;

/** One ground of a rule: an article, or what is usual without one. */
export type Ground =
  | { readonly kind: 'article'; readonly statute: StatuteId; readonly article: string }
  | { readonly kind: 'practice'; readonly says: string };

/** The article of a statute that carries a rule; one that is not in the file doesn't compile. */
export const article = <S extends StatuteId>(statute: S, number: ArticleOf<S>): Ground => ({
  kind: 'article',
  statute,
  article: number,
});

/** What no article says and everybody does, or what the figures of a table mean by themselves. */
export const practice = (says: string): Ground => ({ kind: 'practice', says });

/** How a basis begins what no statute says. */
export const PRACTICE = '惯例：';

/** What a rule rests on, as it is shown: the full title and version of a statute once, then its articles. */
export function basis(...grounds: readonly Ground[]): string {
  const named = new Set<StatuteId>();
  return grounds
    .map((ground) => {
      if (ground.kind === 'practice') return `${PRACTICE}${ground.says}`;
      const { title, version, articles } = STATUTES[ground.statute];
      const says = articles[ground.article]!;
      const number = isNumber(ground.article) ? ground.article : '';
      const again = named.has(ground.statute) && number !== '';
      named.add(ground.statute);
      return again ? `${number}：${says}` : `《${title}》（${version}）${number}：${says}`;
    })
    .join('；');
}

/** Norms whose numbers of articles were not seen have names of their own for what they say. */
const isNumber = (name: string): boolean => /^(?:第.+[条款项]|[\d.]+)$/.test(name);
