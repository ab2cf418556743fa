import { makeStyles, tokens } from '@fluentui/react-components';
import type { NarrativeFigure } from '../../narrative/Narrative';
import { showCell } from '../../report/translate';
import { InlineAction } from '../shell/InlineAction';
import { useController } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    fontVariantNumeric: 'tabular-nums',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
    ':hover': { textDecorationStyle: 'solid', color: tokens.colorBrandForegroundLinkHover },
  },
  known: {
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: tokens.colorNeutralStroke1,
    textUnderlineOffset: '3px',
  },
});

/** A figure of the text: goes to the cell of this workbook that it comes from; says where the others stand. */
export function FigureLink({ figure, text }: { readonly figure: NarrativeFigure; readonly text: string }) {
  const { t } = useWords();
  const styles = useStyles();
  const controller = useController();
  const here = figure.sources.find((s) => s.book === 'this')?.place;
  const from = figure.sources
    .map(({ book, place }) =>
      book === 'this' ? showCell(place) : t(`narrative.${book}-cell`, { cell: showCell(place) }),
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
    <InlineAction
      role="link"
      className={styles.link}
      title={title}
      onAct={() => void controller.select(here)}
    >
      {text}
    </InlineAction>
  );
}
