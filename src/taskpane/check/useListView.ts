import { useMemo } from 'react';
import { addressOfPlace } from '../../budget/Place';
import { cellsOf, type Finding } from '../../budget/Finding';
import type { CheckResult } from '../../pipeline/results';
import { listItems, type ListView } from '../model/listItems';
import { usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import type { Words } from '../text/wordsOf';
import { ruleTitle } from '../../report/words';

/** The list as the filters, the settings and the folded groups leave it. */
export function useListView(result: CheckResult): ListView {
  const words = useWords();
  const grouping = usePaneState((s) => s.view.grouping);
  const severities = usePaneState((s) => s.view.severities);
  const search = usePaneState((s) => s.view.search);
  const showIgnored = usePaneState((s) => s.view.showIgnored);
  const folded = usePaneState((s) => s.view.folded);
  const unfolded = usePaneState((s) => s.view.unfolded);
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
