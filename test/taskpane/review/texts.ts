import { reviewWorkbook } from '../../../src/pipeline/review';
import type { ReviewResult } from '../../../src/pipeline/results';
import type { ReviewRequest } from '../../../src/taskpane/engine/PaneEngine';
import { cellPlace } from '../../../src/budget/Place';
import { FakeWorkbook } from '../../support/FakeWorkbook';
import { grid } from '../control/setUp';

export const TITLE = '某局2024年部门预算编制说明';
/** Two sentences: the second share of the first one is wrong, so that both make 101%; the second one is right. */
export const SHARES =
  '2024年支出预算100.00万元，其中：基本支出70.00万元，占70%；项目支出30.00万元，占31%。全部支出100.00万元。';
/** The change doesn't follow from the two amounts. */
export const CHANGE =
  '2024年政府采购预算5,231.40万元，比2023年的4,980.25万元增加1,251.15万元，主要原因是设备更新。';
export const TEXT = [TITLE, SHARES, CHANGE].join('\n');

export const SHEET = '编制说明';
export const SHARES_CELL = cellPlace(SHEET, 2, 1);
export const CHANGE_CELL = cellPlace(SHEET, 3, 1);

/** The engine's review itself: the pane's parts are tested with what they will be given. */
export const review = ({ grids, prior, budget, text }: ReviewRequest): ReviewResult | null =>
  reviewWorkbook(grids, { text, prior, budget });

/** The result for the text alone. */
export const reviewOf = (text: string): ReviewResult => {
  const result = review({ grids: [], text });
  if (!result) throw new Error('no text');
  return result;
};

/** A workbook that holds nothing but a narrative, a paragraph per cell unless other cells are given. */
export const narrativeBook = (
  cells: Readonly<Record<string, string>> = { '1,1': TITLE, '2,1': SHARES, '3,1': CHANGE },
): FakeWorkbook => new FakeWorkbook([grid(SHEET, cells)]);
