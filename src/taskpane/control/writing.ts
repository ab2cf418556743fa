import type { CellPlace } from '../../budget/Place';
import type { CellContent } from '../../workbook/HostWorkbook';
import type { CellWrite } from '../state/Changes';
import { outcomeOf, type Context } from './Context';
import type { Watching } from './watching';

/** What became of a write: `formula` and `changed` mean that the cell is as it was. */
export type Written = 'applied' | 'formula' | 'changed' | 'failed';

/** One content for one cell, on a person's word. */
export interface Writing {
  readonly place: CellPlace;
  readonly content: CellContent;
  /** What must stand there; anything else stays. Omitted: whatever it is may go. */
  readonly expected?: CellContent;
  /** The person has agreed that a formula may be replaced. */
  readonly overFormula: boolean;
  /** Takes what was done, with the way back. */
  readonly done: (write: CellWrite) => void;
}

/**
 * Writes, and looks at what it replaced: only the write itself can tell what stood there last. A formula that nobody agreed to
 * lose, or a content that a person has changed meanwhile, is put back.
 */
export async function writeCell(context: Context, watching: Watching, write: Writing): Promise<Written> {
  const { place, content, expected, overFormula, done } = write;
  const { workbook } = context.services;
  return held(context, watching, async () => {
    const previous = await workbook.replaceContent(place, content, {
      keepsLook: typeof content === 'string',
    });
    const isKept = previous.formula && !overFormula;
    const isOther = !previous.formula && expected !== undefined && !isSame(previous.content, expected);
    if (isKept || isOther) {
      await workbook.replaceContent(place, previous.content, { formula: previous.formula });
      return isKept ? 'formula' : 'changed';
    }
    done({ place, previous, written: content });
    return 'applied';
  });
}

/** Puts back what a write replaced, unless a person has changed the cell since. */
export async function undoWrite(
  context: Context,
  watching: Watching,
  { place, previous, written }: CellWrite,
): Promise<Written> {
  const { workbook } = context.services;
  return held(context, watching, async () => {
    const standing = await workbook.replaceContent(place, previous.content, { formula: previous.formula });
    if (standing.formula || !isSame(standing.content, written)) {
      await workbook.replaceContent(place, standing.content, { formula: standing.formula });
      return 'changed';
    }
    return 'applied';
  });
}

/** Excel may write the line breaks of a text in its own way. */
const isSame = (a: CellContent, b: CellContent): boolean => plain(a) === plain(b);
const plain = (content: CellContent): CellContent =>
  typeof content === 'string' ? content.replace(/\r\n?/g, '\n') : content;

/** Runs a write without its own edits setting off a check. */
async function held(context: Context, watching: Watching, write: () => Promise<Written>): Promise<Written> {
  const release = watching.hold();
  try {
    return await outcomeOf(context, write, 'failed');
  } finally {
    release();
  }
}
