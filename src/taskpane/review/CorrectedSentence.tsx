import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import type { Paragraph } from '../../budget/TextDocument';
import { showCell } from '../../report/translate';
import type { SentenceCorrection } from '../model/corrections';
import { CarefulButton } from '../shell/CarefulButton';
import { WordDiff } from '../shell/WordDiff';
import { useController } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { paragraphName } from './paragraphName';

const useStyles = makeStyles({
  root: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  sentence: { margin: 0, lineHeight: 1.8, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  button: { minWidth: 0 },
});

interface CorrectedSentenceProps {
  readonly correction: SentenceCorrection;
  /** The paragraph that it stands in, where that is another than the one above. */
  readonly elsewhere?: Paragraph | undefined;
}

/** A sentence as it should read, with the change shown, and the ways to take it over. */
export function CorrectedSentence({ correction, elsewhere }: CorrectedSentenceProps) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const controller = useController();
  const { diff, place } = correction;
  const { cell } = place;
  return (
    <div className={styles.root}>
      <h3 className={styles.heading}>
        {elsewhere
          ? t('pane.review.corrected-elsewhere', { place: paragraphName(elsewhere, words) })
          : t('pane.review.corrected')}
      </h3>
      <p className={styles.sentence} lang="zh-CN">
        <WordDiff diff={diff} />
      </p>
      <div className={styles.actions}>
        {cell && (
          <CarefulButton
            isFormula={false}
            question={t('pane.review.formula', { cell: showCell(cell) })}
            write={(overFormula) => controller.adoptSentence(correction, overFormula)}
          >
            {t('pane.review.adopt')}
          </CarefulButton>
        )}
        <Button
          size="small"
          {...(cell ? { appearance: 'subtle' as const } : {})}
          className={styles.button}
          icon={<CopyRegular />}
          onClick={() => void controller.copySentence(correction)}
        >
          {t('pane.review.copy')}
        </Button>
      </div>
    </div>
  );
}
