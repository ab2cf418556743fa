import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';

/** The table of shared strings. A cell that points where there is none is a sign of damage: what it said is lost. */
export class SharedStrings {
  /** @param part where they are kept, to be named where one is missing */
  constructor(
    private readonly strings: readonly string[],
    private readonly part: string,
  ) {}

  /** @throws UnreadableWorkbookError `damaged` */
  at(index: number): string {
    const text = this.strings[index];
    if (text === undefined) throw new UnreadableWorkbookError('damaged', this.part);
    return text;
  }
}
