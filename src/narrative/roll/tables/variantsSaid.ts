import { fundNamed } from '../../../budget/fundNamed';

/** What the words above a column say of the fund and the part that it shows, the likeliest variants first. */
export function variantsSaid(heading: string, title: string): readonly RegExp[] {
  const part = /项目支出/.test(heading)
    ? 'project'
    : /基本支出/.test(heading)
      ? 'basic'
      : /人员/.test(heading)
        ? 'personnel'
        : /公用/.test(heading)
          ? 'public'
          : '(?:total|current)';
  const funds = [fundIn(heading), fundIn(title), 'general', 'appropriation', 'all'].flatMap((f) => f ?? []);
  return funds.map((fund) => new RegExp(`^expenditure/${fund}/${part}$`));
}

const fundIn = (words: string): string | undefined =>
  fundNamed(words) ?? (/收支总|支出总|收入总/.test(words) ? 'all' : undefined);
