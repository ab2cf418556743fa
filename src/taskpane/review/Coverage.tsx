import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { textPlace, type TextDocument } from '../../budget/TextDocument';
import type { UncheckedClaim } from '../../narrative/review/review';
import type { ReviewResult } from '../../pipeline/results';
import { CannotTellRow } from '../check/CannotTellRow';
import { useFoldedStyles } from '../shell/folded.styles';
import { useWords } from '../text/WordsContext';
import { PlaceLink } from './PlaceLink';

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  quotes: { listStyleType: 'none', margin: 0, padding: 0 },
  quote: { overflowWrap: 'anywhere', lineHeight: 1.7 },
  context: { color: tokens.colorNeutralForeground3 },
});

/** How many figures were found and checked; unfolded, each that was not checked, with the reason. */
export function Coverage({ result }: { readonly result: ReviewResult }) {
  const { t } = useWords();
  const folded = useFoldedStyles();
  const styles = useStyles();
  const { found, checked, unchecked } = result.claims;
  const { cannotTell, document } = result;
  const groups = useMemo(() => byReason(unchecked), [unchecked]);
  if (unchecked.length === 0 && cannotTell.length === 0) {
    return (
      <div className={folded.root}>
        <div className={folded.summary}>
          {found === 0 ? t('pane.review.coverage.none') : t('pane.review.coverage.all', { found })}
        </div>
      </div>
    );
  }
  return (
    <details className={folded.root}>
      <summary className={folded.summary}>
        {t('pane.review.coverage', { found, checked, unchecked: unchecked.length })}
      </summary>
      <div className={folded.body} tabIndex={0} role="region" aria-label={t('review.unchecked')}>
        {[...groups].map(([reason, claims]) => (
          <Reason key={reason} reason={reason} claims={claims} document={document} />
        ))}
        {cannotTell.length > 0 && <h2 className={styles.heading}>{t('pane.cannot-tell.heading')}</h2>}
        {cannotTell.map((c, i) => (
          <CannotTellRow key={i} cannotTell={c} />
        ))}
      </div>
    </details>
  );
}

function byReason(unchecked: readonly UncheckedClaim[]): ReadonlyMap<string, readonly UncheckedClaim[]> {
  const groups = new Map<string, UncheckedClaim[]>();
  for (const u of unchecked) {
    const group = groups.get(u.reason);
    if (group) group.push(u);
    else groups.set(u.reason, [u]);
  }
  return groups;
}

interface ReasonProps {
  readonly reason: string;
  readonly claims: readonly UncheckedClaim[];
  readonly document: TextDocument;
}

/** One reason, with the figures that it kept from being checked. */
function Reason({ reason, claims, document }: ReasonProps) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <>
      <h2 className={styles.heading}>
        {t('pane.review.unchecked-of', { reason: t(reason), count: claims.length })}
      </h2>
      <ul className={styles.quotes}>
        {claims.map(({ claim }) => (
          <Quote key={claim.index} place={claim.figure.place} document={document} />
        ))}
      </ul>
    </>
  );
}

/** Characters of the text around a figure that tell a person which one it is. */
const BEFORE = 14;
const AFTER = 6;

function Quote({
  place,
  document,
}: {
  readonly place: UncheckedClaim['claim']['figure']['place'];
  readonly document: TextDocument;
}) {
  const styles = useStyles();
  if (place.kind !== 'text') return null;
  const paragraph = document.paragraphs[place.paragraph]!;
  const { text } = paragraph;
  const from = Math.max(0, place.start - BEFORE);
  const to = Math.min(text.length, place.end + AFTER);
  return (
    <li className={styles.quote}>
      <span className={styles.context}>
        {from > 0 && '…'}
        {text.slice(from, place.start)}
      </span>
      <PlaceLink place={textPlace(paragraph, place.start, place.end)}>
        {text.slice(place.start, place.end)}
      </PlaceLink>
      <span className={styles.context}>
        {text.slice(place.end, to)}
        {to < text.length && '…'}
      </span>
    </li>
  );
}
