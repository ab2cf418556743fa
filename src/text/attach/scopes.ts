import { isRegion } from '../../budget/organisation';
import type { TextDocument } from '../../budget/TextDocument';
import { isUnit, NO_NAMES, type OwnNames } from '../vocabulary/OwnNames';
import type { ReadParagraph } from './Placed';

/** How many paragraphs may hold the name of the body that the text is of. */
const TITLES = 6;
const LONGEST_TITLE = 60;

/** 下属单位某某中心: one of those that belong to the text's own body, by these words or by its kind beside the title's. */
const isBelow = (body: string, titles: string): boolean =>
  /^(?:(?:[局委办厅部][下所直]?|[下所直])属|二级)/.test(body) ||
  (/(?:中心|[站所队院校馆]|学校)$/.test(body) &&
    /[局委办厅部](?:机关)?(?:(?:19|20)\d{2}|[^\u4e00-\u9fff]|部门|$)/m.test(titles));

/** 21个部门: so many of those that there are. */
export const isCounted = (body: string): boolean => /^\d/.test(body);

/**
 * Takes the names of the text's own body away from its measures: it is not one body among others.
 * @returns these names
 */
export function ownScopes(
  document: TextDocument,
  paragraphs: readonly ReadParagraph[],
  names: OwnNames,
): ReadonlySet<string> {
  const titles = document.paragraphs
    .slice(0, TITLES)
    .filter((p) => p.text.length <= LONGEST_TITLE && !/\d\s*[万亿]?元/.test(p.text))
    .map((p) => p.text.replace(/\s/g, ''))
    .join('\n');
  const bodies = new Set<string>();
  for (const p of paragraphs)
    for (const f of p.figures) {
      const scope = f.claim.measure?.scope;
      if (scope !== undefined) bodies.add(scope);
    }
  const first = paragraphs.flatMap((p) => p.figures).find((f) => f.claim.measure)?.claim.measure?.scope;
  const alone = (body: string): boolean =>
    bodies.size === 1 &&
    !isCounted(body) &&
    !isUnit(body, names) &&
    !isBelow(body, titles) &&
    (!isRegion(body) || (names === NO_NAMES && body === first));
  const own = new Set(
    [...bodies].filter((b) => alone(b) || (!isRegion(b) && (/^[本我该某]/.test(b) || titles.includes(b)))),
  );
  if (own.size === 0) return own;
  for (const p of paragraphs)
    for (const f of p.figures) {
      const { measure } = f.claim;
      if (!measure?.scope || !own.has(measure.scope)) continue;
      const { scope: _scope, ...bare } = measure;
      f.claim.measure = bare;
    }
  return own;
}
