import { say, type Translate } from '../../report/translate';
import type { CliIo } from '../io';

const CLEAR_LINE = '\r\u001b[K';
/** Milliseconds between two states of the line. */
const PAUSE = 100;
/** Before this much time has passed there is nothing to estimate from. */
const SOON = 2000;

/** A line on the terminal that says how far the run is and how long it will take; nothing where there is no terminal. */
export class Progress {
  private done = 0;
  private worked = 0;
  private shownAt = -Infinity;
  private isShown = false;
  private readonly started: number;

  constructor(
    private readonly io: CliIo,
    private readonly t: Translate,
    private readonly total: number,
  ) {
    this.started = io.now();
  }

  /** One more is done. @param isWork whether it took time: what is skipped says nothing about the others */
  step(isWork: boolean): void {
    this.done += 1;
    if (isWork) this.worked += 1;
    if (!this.io.terminal || this.total < 2) return;
    const now = this.io.now();
    if (this.isShown && now - this.shownAt < PAUSE) return;
    this.shownAt = now;
    this.isShown = true;
    this.io.err(CLEAR_LINE + this.line(now - this.started));
  }

  /** Takes the line away, so that other words can be written; the next step brings it back. */
  hide(): void {
    if (this.isShown) this.io.err(CLEAR_LINE);
    this.isShown = false;
  }

  private line(elapsed: number): string {
    const percent = Math.floor((100 * this.done) / this.total);
    const data = { done: this.done, total: this.total, percent: String(percent) };
    if (elapsed < SOON || this.worked === 0) return say(this.t, 'cli.progress', data);
    const left = Math.ceil(((elapsed / this.worked) * (this.total - this.done)) / 1000);
    return say(this.t, 'cli.progress-left', { ...data, left: this.duration(left) });
  }

  private duration(seconds: number): string {
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
    if (hours > 0) return say(this.t, 'cli.hours', { hours, minutes });
    if (minutes > 0) return say(this.t, 'cli.minutes', { minutes, seconds: seconds % 60 });
    return say(this.t, 'cli.seconds', { seconds });
  }
}
