import { makeStyles, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { Undetermined } from '../../diagnose/Diagnosis';
import { undeterminedSentence } from '../../report/diagnoses';
import { CellLink } from '../shell/CellLink';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  card: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    overflowWrap: 'anywhere',
  },
  icon: { fontSize: '16px', marginTop: '3px', color: tokens.colorNeutralForeground3 },
  cells: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Several figures are wrong together and none can be named: an honest answer, with the cells to look at first. */
export function UndeterminedCard({ undetermined }: { readonly undetermined: Undetermined }) {
  const words = useWords();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.card}>
        <QuestionCircleRegular className={styles.icon} aria-hidden />
        <div>
          {undeterminedSentence({ ...undetermined, candidates: [] }, words.message)}
          <div className={styles.cells}>
            {undetermined.candidates.map(({ place }, i) => {
              const cell = place.kind === 'cell' ? place : place.cell;
              return cell ? <CellLink key={i} place={cell} /> : null;
            })}
          </div>
        </div>
      </div>
    </div>
  );
}
