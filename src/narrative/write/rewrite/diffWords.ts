/** A piece of two texts laid over each other. */
export interface DiffPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Numbers with their unit, words of letters, and every other character by itself. */
const WORDS = /\d[\d,.]*(?:万元|亿元|元|%)?|[A-Za-z]+|[\s\S]/gu;

/** Beyond so many steps the two are shown as one replaced by the other. */
const STEPS = 4_000_000;

/**
 * What was taken out and what was put in, word by word: the longest common subsequence of the words (Wagner–Fischer 1974).
 * Joining the pieces that are not `added` gives the old text, those that are not `removed` the new one.
 */
export function diffWords(before: string, after: string): readonly DiffPiece[] {
  const a: readonly string[] = before.match(WORDS) ?? [];
  const b: readonly string[] = after.match(WORDS) ?? [];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const middleA = a.slice(head, a.length - tail);
  const middleB = b.slice(head, b.length - tail);
  return joined([
    ...a.slice(0, head).map(same),
    ...middle(middleA, middleB),
    ...a.slice(a.length - tail).map(same),
  ]);
}

const same = (text: string): DiffPiece => ({ kind: 'same', text });

function middle(a: readonly string[], b: readonly string[]): readonly DiffPiece[] {
  if (a.length * b.length > STEPS)
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ];
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const pieces: DiffPiece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push(same(a[i]!));
      i++;
      j++;
    } else if (
      i < a.length &&
      (j === b.length || common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    ) {
      pieces.push({ kind: 'removed', text: a[i++]! });
    } else {
      pieces.push({ kind: 'added', text: b[j++]! });
    }
  }
  return pieces;
}

/** Neighbours of one kind become one piece; within a change, what was removed stands before what was added. */
function joined(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const result: DiffPiece[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const piece of pieces) {
    if (piece.kind === 'removed') removed += piece.text;
    else if (piece.kind === 'added') added += piece.text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = same(last.text + piece.text);
      else result.push(piece);
    }
  }
  flush();
  return result;
}
