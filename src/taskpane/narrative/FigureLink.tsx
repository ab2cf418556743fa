import { makeStyles, tokens } from '@fluentui/react-components';
import type { NarrativeFigure } from '../../narrative/Narrative';
import { showCell } from '../../report/translate';
import { useController } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  link: {
    display: 'inline',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    fontVariantNumeric: 'tabular-nums',
    background: 'none',
    border: 'none',
    padding: 0,
    cursor: 'pointer',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
    ':hover': { textDecorationStyle: 'solid', color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      borderRadius: '2px',
    },
  },
  known: {
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: tokens.colorNeutralStroke1,
  },
});

/** A figure of the text: goes to the cell of this workbook that it comes from; says where the others stand. */
export function FigureLink({ figure, text }: { readonly figure: NarrativeFigure; readonly text: string }) {
  const { t } = useWords();
  const styles = useStyles();
  const controller = useController();
  const here = figure.sources.find((s) => s.book === 'this')?.place;
  const from = figure.sources
    .map((s) =>
      s.book === 'this' ? showCell(s.place) : t('pane.narrative.from-prior', { cell: showCell(s.place) }),
    )
    .join(t('list.separator'));
  const title =
    from !== ''
      ? t('pane.narrative.from', { cells: from })
      : t('pane.narrative.from-input', { name: figure.input ?? '' });
  if (!here) {
    return (
      <span className={styles.known} title={title}>
        {text}
      </span>
    );
  }
  return (
    <button type="button" className={styles.link} title={title} onClick={() => void controller.select(here)}>
      {text}
    </button>
  );
}
