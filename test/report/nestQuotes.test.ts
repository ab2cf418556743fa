import { nestQuotes } from '../../src/report/nestQuotes';
import { translator } from '../../src/report/translate';

test.each([
  ['““三公”经费支出预算表”没有注释', '“‘三公’经费支出预算表”没有注释'],
  ['“甲”与“乙”', '“甲”与“乙”'],
  ['““““”', '““““”'],
  ['”“一“二”三”', '”“一“二”三”'],
  ['没有引号', '没有引号'],
])('%s becomes %s', (text, nested) => expect(nestQuotes(text)).toBe(nested));

test.each(['zh-CN', 'en-US'] as const)(
  'a title with quotation marks stands inside others in %s',
  (locale) => {
    const said = translator(locale)({
      id: 'renamed-subjects.renamed',
      data: { table: '一般公共预算“三公”经费支出预算表', name: '文化', now: '文化和旅游', since: 2019 },
    });
    expect(said).toContain('“一般公共预算‘三公’经费支出预算表”');
  },
);
