import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { placeKey, type CellPlace } from '../../budget/Place';
import type { Finding } from '../../budget/Finding';
import { isRelationFinding, subjectOf } from '../../report/relationSentence';
import { uniqueCells } from '../../report/words';
import { FindingDetail } from '../check/FindingDetail';
import { FindingFigures } from '../check/FindingFigures';
import { useRowStyles } from '../check/row.styles';
import type { FindingEntry } from '../../report/ignoring/entries';
import { figuresOfFinding } from '../model/figuresOfFinding';
import type { ReviewResult } from '../../pipeline/results';
import { CellLink } from '../shell/CellLink';
import { SeverityIcon } from '../shell/severity';
import { useController, useDispatch, usePaneState } from '../state/PaneContext';
import { comparisonOf } from '../text/figures';
import { useWords } from '../text/WordsContext';
import { circled } from './circled';
import { HowRead } from './HowRead';
import { Verdict } from './Verdict';

const useStyles = makeStyles({
  root: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  row: { gridTemplateColumns: '16px minmax(0, 1fr)' },
  compare: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 36px`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  how: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 36px` },
});

/** Cells to compare with that are named at once; all of them stand in the details. */
const CELLS_SHOWN = 3;

interface ReviewFindingProps {
  readonly entry: FindingEntry;
  /** Its number in the paragraph, where there are several. */
  readonly number?: number;
  readonly result: ReviewResult;
}

/** One finding of a paragraph: what is wrong, what it should be, the cell that says so, and how its figures were read. */
export function ReviewFinding({ entry, number, result }: ReviewFindingProps) {
  const words = useWords();
  const { t } = words;
  const rows = useRowStyles();
  const styles = useStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const open = usePaneState((s) => s.view.open === entry.key);
  const isNew = usePaneState((s) => s.review.delta?.addedKeys.includes(entry.key) ?? false);
  const { finding, ignored } = entry;
  const comparison = isPlainlyWrong(finding) ? comparisonOf(finding, words) : null;
  const own = finding.quote?.place.cell;
  const compared = cellsBeside(finding, own);
  const figures = useMemo(() => figuresOfFinding(result.claims, finding), [result.claims, finding]);
  const show = () => {
    dispatch({ type: 'view/open', finding: entry.key });
    const cell = own ?? compared[0];
    if (cell && !open) void controller.select(cell);
  };
  return (
    <div className={mergeClasses(styles.root, open && rows.open)}>
      <button
        type="button"
        data-row
        className={mergeClasses(rows.row, styles.row, !!ignored && rows.ignored)}
        aria-expanded={open}
        onClick={show}
      >
        <SeverityIcon severity={finding.severity} className={rows.icon} />
        <span>
          <span className={rows.title}>
            {isNew && <span className={rows.isNew}>{t('pane.list.new')}</span>}
            <Verdict finding={finding}>{number !== undefined && circled(number)}</Verdict>
            {comparison && isRelationFinding(finding)
              ? subjectOf(finding.relation.subject, words.message)
              : words.sentence(finding)}
          </span>
          <FindingFigures
            comparison={comparison}
            ignored={ignored}
            isElsewhere={isMistakeElsewhere(finding)}
          />
        </span>
      </button>
      {compared.length > 0 && (
        <div className={styles.compare}>
          {t('pane.review.compare')}
          {compared.slice(0, CELLS_SHOWN).map((cell) => (
            <CellLink key={placeKey(cell)} place={cell} />
          ))}
          {compared.length > CELLS_SHOWN && '…'}
        </div>
      )}
      {figures.length > 0 && (
        <div className={styles.how}>
          <HowRead figures={figures} result={result} />
        </div>
      )}
      {open && <FindingDetail entry={entry} nested={false} isSaid={!comparison} />}
    </div>
  );
}

/** Two figures say it all; a truncation, a rounding or a consequence of another mistake needs its sentence. */
const isPlainlyWrong = (f: Finding): boolean => f.verdict === 'inconsistent' && f.severity !== 'info';

/** The cells that a finding names besides the one that the quoted words stand in. */
const cellsBeside = (finding: Finding, own: CellPlace | undefined): readonly CellPlace[] =>
  uniqueCells(finding)
    .map((c) => c.place)
    .filter((cell) => !own || placeKey(cell) !== placeKey(own));

/** Another figure than the quoted one is corrected: one of the parts, not their total. */
const isMistakeElsewhere = ({ quote, edits }: Finding): boolean =>
  quote !== undefined &&
  edits !== undefined &&
  !edits.some(
    ({ place }) =>
      place.paragraph === quote.place.paragraph &&
      place.start < quote.place.end &&
      place.end > quote.place.start,
  );
