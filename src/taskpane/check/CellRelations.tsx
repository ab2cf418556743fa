import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { JudgedRelation } from '../../budget/Finding';
import type { CheckResult } from '../../pipeline/results';
import { subjectOf } from '../../report/relationSentence';
import { showCell } from '../../report/translate';
import { useFoldedStyles } from '../shell/folded.styles';
import { indexRelations, relationsOf } from '../model/cellRelations';
import { usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { FormulaInWords } from './FormulaInWords';

const useStyles = makeStyles({
  list: { listStyleType: 'none' },
  relation: {
    paddingTop: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  subject: { color: tokens.colorNeutralForeground3 },
  bad: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

const VERDICTS = {
  consistent: 'pane.cell.verdict.consistent',
  rounding: 'pane.cell.verdict.rounding',
  truncated: 'pane.cell.verdict.truncated',
  padded: 'pane.cell.verdict.padded',
  inconsistent: 'pane.cell.verdict.inconsistent',
  'cannot-tell': 'pane.cell.verdict.cannot-tell',
} as const;

/** 本单元格参与的勾稽关系: every relation of the selected cell, with the figures filled in. */
export function CellRelations({ result }: { readonly result: CheckResult }) {
  const { t } = useWords();
  const styles = useStyles();
  const folded = useFoldedStyles();
  const cell = usePaneState((s) => s.view.selection);
  const index = useMemo(() => indexRelations(result.relations), [result.relations]);
  if (!cell) return null;
  const relations = relationsOf(index, cell);
  const name = showCell(cell);
  if (relations.length === 0) {
    return (
      <div className={folded.root}>
        <div className={folded.summary}>{t('pane.cell.none', { cell: name })}</div>
      </div>
    );
  }
  return (
    <details className={folded.root}>
      <summary className={folded.summary}>
        {t('pane.cell.heading', { cell: name, count: relations.length })}
      </summary>
      <ul
        className={mergeClasses(folded.body, styles.list)}
        tabIndex={0}
        aria-label={t('pane.cell.heading', { cell: name, count: relations.length })}
      >
        {relations.map((judged, i) => (
          <RelationItem key={i} judged={judged} />
        ))}
      </ul>
    </details>
  );
}

function RelationItem({ judged: { relation, judgement } }: { readonly judged: JudgedRelation }) {
  const words = useWords();
  const styles = useStyles();
  const bad = judgement.verdict === 'inconsistent' || judgement.verdict === 'truncated';
  return (
    <li className={styles.relation}>
      <span className={bad ? styles.bad : undefined}>{words.t(VERDICTS[judgement.verdict])}</span>{' '}
      <span className={styles.subject}>{subjectOf(relation.subject, words.message)}</span>
      <div>
        <FormulaInWords relation={relation} />
      </div>
    </li>
  );
}
