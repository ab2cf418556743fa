import { makeStyles, tokens } from '@fluentui/react-components';
import type { BudgetBook, OtherSheet } from '../../budget/BudgetBook';
import { isMessageId } from '../../report/translate';
import { CellLink } from '../shell/CellLink';
import { useWords } from '../text/WordsContext';
import { Card } from './Card';
import type { Words } from '../text/wordsOf';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  item: { overflowWrap: 'anywhere', textWrap: 'pretty' },
  muted: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** The tables that were recognised, and the sheets that were not, with the reason. */
export function TablesCard({ book }: { readonly book: BudgetBook }) {
  const { t } = useWords();
  const styles = useStyles();
  const others = book.others.filter((o) => o.kind !== 'empty');
  return (
    <>
      <Card title={t('pane.overview.recognised', { count: book.tables.length })}>
        <ul className={styles.list}>
          {book.tables.map((table, i) => (
            <li key={i} className={styles.item}>
              <CellLink place={table.titlePlace}>{table.title}</CellLink>{' '}
              <span className={styles.muted}>
                {[
                  table.sheet,
                  table.unit,
                  table.hidden && t('pane.overview.hidden'),
                  table.empty && t('pane.overview.empty-table'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      {others.length > 0 && (
        <Card title={t('pane.overview.others', { count: others.length })}>
          <ul className={styles.list}>
            {others.map((other, i) => (
              <li key={i} className={styles.item}>
                {other.sheet} <span className={styles.muted}>{kindOf(other, t)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

const KINDS = {
  narrative: 'sheet-kind.narrative',
  cover: 'sheet-kind.cover',
  contents: 'sheet-kind.contents',
  form: 'sheet-kind.form',
  empty: 'sheet-kind.empty',
  own: 'sheet-kind.own',
  beside: 'sheet-kind.beside',
  unrecognised: 'sheet-kind.unrecognised',
} as const satisfies Record<OtherSheet['kind'], string>;

function kindOf(other: OtherSheet, t: Words['t']): string {
  const kind = t(KINDS[other.kind]);
  return other.reason !== undefined && isMessageId(other.reason) ? `${kind} · ${t(other.reason)}` : kind;
}
