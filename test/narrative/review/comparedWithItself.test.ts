import { reported, reviewed } from './reviewed';

const TITLE = '某局2024年“三公”经费预算说明';
const SUM = '2024年“三公”经费预算21.80万元。';

/** Of a year compared with itself, the first is the text's own; plan and outcome of one year are two things. */
test.each([
  [`${SUM}2024年较2023年增加1.68万元，主要原因是新增接待任务。`, []],
  [`${SUM}2023年较2023年增加1.68万元，主要原因是新增接待任务。`, ['base-year 2023']],
  [`${SUM}公务接待费2023年比2023年减少0.30万元。`, ['base-year 2023']],
  [`${SUM}公务接待费2023年度与2023年相比减少0.30万元。`, ['base-year 2023']],
  [`${SUM}2023年与2023年预算相比减少0.30万元，执行情况良好。`, []],
  [`${SUM}2023年比2023年年初预算减少0.30万元，执行情况良好。`, []],
])('%s', (text, wrong) => {
  expect(reported(reviewed([TITLE, text].join('\n'))).filter((f) => f.startsWith('base-year'))).toEqual(
    wrong,
  );
});
