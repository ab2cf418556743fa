import { check, outsideOf } from '../../pipeline/check';
import { changedSinceWritten, narrate, outlineOf, rewrite } from '../../pipeline/narrate';
import { reviewWorkbook } from '../../pipeline/review';
import { rollNarrative } from '../../pipeline/rollNarrative';
import { recognise } from '../../recognise';
import { subjectListOf } from '../../recognise/subjectList';
import { narrativeSheet } from '../../report/narrativeSheet';
import { translator } from '../../report/translate';
import type { Engine } from './PaneEngine';

/** The engine behind the pane's calls. */
export const engine: Engine = {
  check: ({ grids, ...options }) => check(grids, options),
  review: ({ grids, ...options }) => reviewWorkbook(grids, options),
  recognise: ({ grids, ...outside }) => recognise(grids, outside),
  subjects: ({ file, content }) => subjectListOf(file, content),
  narrate: ({ grids, file, prior, budget, inputs, outline, shareDecimals, lastText, offersOnly }) => {
    const outside = file === undefined ? {} : { file };
    if (prior && lastText !== undefined && !offersOnly)
      return rollNarrative(grids, {
        ...outside,
        prior,
        ...(budget ? { budget } : {}),
        text: lastText,
        inputs,
      }).narrative;
    return narrate(grids, {
      ...outside,
      ...(prior ? { prior } : {}),
      ...(budget ? { budget } : {}),
      ...(outline === null ? {} : { outline }),
      ...(lastText === undefined ? {} : { lastText }),
      inputs,
      numbers: { percentDecimals: shareDecimals },
    });
  },
  standing: ({ grids, file, prior, outline, lastText, offersOnly }) => {
    const book = recognise(grids, outsideOf(file, prior && recognise(prior)));
    const follows = prior !== undefined && lastText !== undefined && !offersOnly;
    const { why } = outlineOf(grids, book, outline === null ? {} : { outline });
    return { ...(follows ? {} : { why }), since: changedSinceWritten(grids, book) };
  },
  sheet: ({ grids, narrative, lastWritten, locale, charts }) =>
    narrativeSheet(narrative, translator(locale), rewrite(grids, narrative, lastWritten), { charts }),
  async outline(request) {
    const { keptOutline } = await import('./keptOutline');
    return keptOutline(request);
  },
  decide: ({ grids, narrative, lastWritten }) => rewrite(grids, narrative, lastWritten) ?? null,
  async word(narrative) {
    const { narrativeDocx } = await import('../../narrative/write/docx');
    return narrativeDocx(narrative);
  },
};
