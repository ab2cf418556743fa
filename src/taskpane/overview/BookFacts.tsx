import { makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { BudgetBook } from '../../budget/BudgetBook';
import { lookUp, statedBook } from '../../narrative/measures';
import { foundIn, type Found } from '../../report/foundAt';
import { CellLink } from '../shell/CellLink';
import { useWords } from '../text/WordsContext';
import type { MessageId } from '../../locales';

const useStyles = makeStyles({
  root: { padding: `0 ${tokens.spacingHorizontalXS}` },
  name: { margin: 0, textWrap: 'balance', overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalXS} 0 0`,
  },
  fact: { display: 'flex', flexDirection: 'column' },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

/** Whose budget it is, of which year, and how large. */
export function BookFacts({ book }: { readonly book: BudgetBook }) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const found = foundIn(book);
  const year = found.find((f) => f.what === 'year');
  const department = found.find((f) => f.what === 'department');
  const units = [...new Set(book.tables.map((table) => table.unit))];
  const total = lookUp(statedBook(book), { kind: 'expenditure', fund: 'all', part: 'total' });
  const totalPlace = total?.figure.place;
  return (
    <header className={styles.root}>
      <Subtitle1 as="h2" block className={styles.name}>
        {book.department ?? t('pane.overview.no-department')}
      </Subtitle1>
      <dl className={styles.facts}>
        <Fact name="pane.overview.year">
          {book.year === undefined ? (
            t('pane.overview.year-asked')
          ) : (
            <FoundValue found={year} value={String(book.year)} />
          )}
        </Fact>
        <Fact name="pane.overview.tables">{String(book.tables.length)}</Fact>
        <Fact name="pane.overview.unit">
          {units.length === 0
            ? t('pane.overview.unknown')
            : units.map((unit, i) => (
                <Fragment key={unit}>
                  {i > 0 && t('list.separator')}
                  <FoundValue found={found.find((f) => f.what === 'unit' && f.value === unit)} value={unit} />
                </Fragment>
              ))}
        </Fact>
        {department?.place && (
          <Fact name="pane.overview.department-at">
            <CellLink place={department.place} />
          </Fact>
        )}
        {total && totalPlace?.kind === 'cell' && (
          <Fact name="pane.overview.total">
            <CellLink place={totalPlace}>
              {words.amounts([{ value: total.figure.value, unit: total.figure.unit }])[0]}
            </CellLink>
          </Fact>
        )}
      </dl>
    </header>
  );
}

/** A fact that leads to the cell that says it; one that no cell says has its source behind it. */
function FoundValue({ found, value }: { readonly found: Found | undefined; readonly value: string }) {
  const { t } = useWords();
  if (!found) return <>{value}</>;
  if (found.place) return <CellLink place={found.place}>{value}</CellLink>;
  return (
    <>
      {value}
      {t('pane.overview.found', { from: t(`found.${found.from}`) })}
    </>
  );
}

function Fact({ name, children }: { readonly name: MessageId; readonly children: React.ReactNode }) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.term}>{t(name)}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}
