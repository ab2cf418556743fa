import {
  Body1,
  Button,
  makeStyles,
  mergeClasses,
  shorthands,
  Spinner,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { About } from '../../taskpane/shell/About';
import { Ticks } from '../../taskpane/shell/Ticks';
import { useWords } from '../../taskpane/text/WordsContext';
import { FileButton } from './FileButton';
import { SAMPLES } from './samples';
import type { OpenState } from './useOpenBook';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: tokens.spacingHorizontalXXL,
    '@media (max-width: 620px)': { padding: tokens.spacingHorizontalS },
  },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalM,
    width: '100%',
    maxWidth: '620px',
    boxSizing: 'border-box',
    padding: '48px 32px',
    '@media (max-width: 620px)': { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}` },
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('2px', 'dashed', tokens.colorNeutralStroke1),
    borderRadius: tokens.borderRadiusXLarge,
    lineHeight: 1.6,
  },
  over: {
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    backgroundColor: tokens.colorBrandBackground2,
  },
  title: { margin: 0 },
  samples: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
});

interface StartProps {
  readonly state: OpenState;
  readonly isOver: boolean;
  readonly open: (file: File) => void;
  readonly openSample: (fileName: string) => void;
}

/** Before a workbook is open: drop one, choose one, or take a sample. */
export function Start({ state, isOver, open, openSample }: StartProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { opening } = state;
  return (
    <main className={styles.root}>
      <div className={mergeClasses(styles.zone, isOver && styles.over)}>
        <Ticks />
        <Subtitle1 as="h2" className={styles.title}>
          {t(isOver ? 'workbench.drop.release' : 'workbench.drop.title')}
        </Subtitle1>
        <Body1>{t('workbench.drop.text')}</Body1>
        {opening === null ? (
          <FileButton appearance="primary" size="large" open={open} />
        ) : (
          <Spinner size="small" label={t('workbench.opening', { file: opening })} />
        )}
        <Body1>{t('workbench.try')}</Body1>
        <div className={styles.samples}>
          {SAMPLES.map(({ file, name }) => (
            <Button key={file} size="small" onClick={() => openSample(file)}>
              {name.replace(/\.xlsx$/, '')}
            </Button>
          ))}
        </div>
        <About />
      </div>
    </main>
  );
}
