import { generateDepartment } from '../../../src/generate/generateDepartment';
import { narrate } from '../../../src/pipeline/narrate';
import { reviewDocument } from '../../../src/narrative/review/review';
import { readDocument } from '../../../src/text/document/readDocument';
import { recognise } from '../../../src/recognise';
import { FILES, SHEET } from './centralFiles';

test.each([0, 1, 2, 3, 4, 5])(
  'written from a folder and from the sheet alike, and its review is clean: %i',
  (seed) => {
    const { grids, prior } = generateDepartment(seed, { layout: 'central' });
    const folder = narrate(grids, { prior, templates: FILES });
    const sheet = narrate([...grids, SHEET], { prior });
    const texts = folder.paragraphs.map((p) => p.text);
    expect(sheet.paragraphs.map((p) => p.text)).toEqual(texts);
    expect(texts.join('\n')).toContain('关于');
    expect(folder.outline).toBe('ju-zhongyang');
    expect(folder.missing).toEqual([]);
    const [book, before] = [recognise(grids), recognise(prior)];
    expect(folder.paragraphs.some((p) => p.style === 'heading3')).toBe(true);
    const review = reviewDocument(readDocument(folder.paragraphs.map(({ text }) => ({ text }))), {
      book,
      prior: before,
    });
    expect(
      review.findings.flatMap((f) => (f.severity === 'info' ? [] : [`${f.rule} ${f.quote?.text}`])),
    ).toEqual([]);
    expect(review.claims.checked).toBeGreaterThan(20);
  },
);
