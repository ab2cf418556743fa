import { useMemo } from 'react';
import { addressOfPlace } from '../../budget/Place';
import { cellsOf, type Finding } from '../../budget/Finding';
import type { CheckResult } from '../../pipeline/results';
import { explanationsOf } from '../model/explanations';
import { CANNOT_TELL_GROUP, listItems, type ListView } from '../model/listItems';
import { usePaneState } from '../state/PaneContext';
import { usePrinting } from '../shell/usePrinting';
import { useWords } from '../text/WordsContext';
import type { Words } from '../text/wordsOf';
import { ruleTitle } from '../../report/words';

const NONE: readonly string[] = [];

/** The list as the filters, the settings and the folded groups leave it. */
export function useListView(result: CheckResult): ListView {
  const words = useWords();
  const grouping = usePaneState((s) => s.view.grouping);
  const severities = usePaneState((s) => s.view.severities);
  const search = usePaneState((s) => s.view.search);
  const showIgnored = usePaneState((s) => s.view.showIgnored);
  const isPrinting = usePrinting();
  // On paper nothing can be unfolded.
  const folded = usePaneState((s) => (isPrinting ? NONE : s.view.folded));
  const kept = usePaneState((s) => s.view.unfolded);
  const unfolded = useMemo(
    () =>
      isPrinting ? [CANNOT_TELL_GROUP, ...explanationsOf(result.diagnoses).map(({ key }) => key)] : kept,
    [isPrinting, kept, result],
  );
  const ignored = usePaneState((s) => s.ignored);
  const tolerance = usePaneState((s) => s.settings.displayTolerance);
  return useMemo(
    () =>
      listItems(result, {
        view: { grouping, severities, search, showIgnored, folded, unfolded },
        ignored,
        tolerance,
        textOf: searchText(words),
      }),
    [result, grouping, severities, search, showIgnored, folded, unfolded, ignored, tolerance, words],
  );
}

const searchText = (words: Words) => {
  const known = new Map<Finding, string>();
  return (finding: Finding): string => {
    const text = known.get(finding);
    if (text !== undefined) return text;
    const cells = cellsOf(finding).map(({ place }) => `${place.sheet}!${addressOfPlace(place)}`);
    const all = [
      words.sentence(finding),
      ruleTitle(finding.rule, words.message),
      finding.rule,
      ...cells,
    ].join('\n');
    known.set(finding, all);
    return all;
  };
};
