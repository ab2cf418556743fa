import type { Paint, Tone } from '../report/lines';

const CODES: Readonly<Record<Tone, number>> = {
  error: 31,
  warning: 33,
  info: 36,
  file: 1,
  heading: 1,
  muted: 2,
};

/** Colours for a terminal (ANSI). Words say the same as the colours. */
export const colours: Paint = (text, tone) => `\u001b[${CODES[tone]}m${text}\u001b[0m`;
