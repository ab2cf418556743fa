import { makeStyles, tokens } from '@fluentui/react-components';
import type { DiffPiece } from '../../narrative/write/rewrite/diffWords';

export const useDiffStyles = makeStyles({
  added: {
    backgroundColor: tokens.colorStatusSuccessBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
  },
  gone: { backgroundColor: tokens.colorStatusDangerBackground2, color: tokens.colorNeutralForeground1 },
});

/** A text with what goes struck out and what comes in its place. */
export function WordDiff({ diff }: { readonly diff: readonly DiffPiece[] }) {
  const styles = useDiffStyles();
  return (
    <>
      {diff.map((piece, i) => {
        if (piece.kind === 'same') return piece.text;
        return piece.kind === 'added' ? (
          <ins key={i} className={styles.added}>
            {piece.text}
          </ins>
        ) : (
          <del key={i} className={styles.gone}>
            {piece.text}
          </del>
        );
      })}
    </>
  );
}
