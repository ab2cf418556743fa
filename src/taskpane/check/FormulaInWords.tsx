import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from '@fluentui/react-components';
import type { Relation } from '../../budget/Relation';
import { CellLink } from '../shell/CellLink';
import { writtenTerms, type WrittenTerm } from '../text/figures';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  term: {
    display: 'inline-block',
    marginRight: tokens.spacingHorizontalXS,
    overflowWrap: 'anywhere',
    maxWidth: '100%',
  },
});

/** Terms shown before a person asks for all. */
const FIRST_TERMS = 8;

/** The relation as a sum in words; each figure is a link to its cell. */
export function FormulaInWords({ relation }: { readonly relation: Relation }) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const terms = writtenTerms(relation, words);
  const shown = all ? terms : terms.slice(0, FIRST_TERMS);
  return (
    <>
      {shown.map((term, i) => (
        <Term key={i} term={term} />
      ))}
      {shown.length < terms.length && (
        <Link as="button" inline onClick={() => setAll(true)}>
          {words.t('pane.finding.more-terms', { count: terms.length - shown.length })}
        </Link>
      )}
    </>
  );
}

function Term({ term: { sign, label, value, cell } }: { readonly term: WrittenTerm }) {
  const styles = useStyles();
  return (
    <span className={styles.term}>
      {sign && `${sign} `}
      {label} {cell ? <CellLink place={cell}>{value}</CellLink> : value}
    </span>
  );
}
