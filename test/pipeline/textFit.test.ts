import { paragraphsOfText } from '../../src/text/document/paragraphsOfText';
import { readDocument } from '../../src/text/document/readDocument';
import { textFit } from '../../src/pipeline/textFit';
import { buildBook } from '../support/book';

const book = { ...buildBook([]), department: '中共广元市昭化区委群众工作局', year: 2023 };
const body = '一、收支预算情况说明\n2023年收支总预算179.17万元。';

test.each([
  ['中共广元市昭化区委群众工作局2023年部门预算编制说明', undefined],
  ['中共广元市昭化区委群众工作局\n2023年部门预算编制说明', undefined],
  ['昭化区委群众工作局关于2023年部门预算编制说明', undefined],
  ['2023年部门预算编制说明', undefined],
  // A short name, and the full one further down.
  ['区委群工局2023年部门预算编制说明\n中共广元市昭化区委群众工作局主要职能。', undefined],
  ['遂宁经济技术开发区群众工作与信访局\n2025年部门预算编制说明', 'review.other-department'],
  ['广元市昭化区审计局2023年部门预算编制说明', 'review.other-department'],
  ['中共广元市昭化区委群众工作局2022年部门预算编制说明', 'review.other-year'],
  ['2024年部门预算编制说明', 'review.other-year'],
])('%s: %s', (title, id) => {
  const document = readDocument(paragraphsOfText(`${title}\n${body}`));
  expect(textFit(document, book)?.id).toBe(id);
});

test('nothing is said where the tables name nobody', () => {
  const document = readDocument(paragraphsOfText(`广元市审计局2023年部门预算编制说明\n${body}`));
  expect(textFit(document, buildBook([]))).toBeUndefined();
});
