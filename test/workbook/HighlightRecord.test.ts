import fc from 'fast-check';
import {
  readHighlightRecord,
  writeHighlightRecord,
  type HighlightRecord,
  type RecordedCell,
} from '../../src/workbook/HighlightRecord';

const text = fc
  .string({ unit: 'binary' })
  .map((s) => s.replace(/\p{Surrogate}/gu, '').replace(/\r\n?/g, '\n') + '。');
const name = fc.string({ unit: fc.constantFrom('表', 'A', '&', '<', '"', "'", ' ', '1'), minLength: 1 });
const color = fc.constantFrom('FFC7CE', 'FFEB9C', 'DDEBF7');

const cell: fc.Arbitrary<RecordedCell> = fc.record(
  {
    sheet: name,
    address: fc.constantFrom('A1', 'C7', 'XFD1048576'),
    painted: color,
    before: fc.oneof(
      fc.constant({ pattern: 'none' }),
      fc.record({
        pattern: fc.constant('solid'),
        color,
        xml: fc.constant('<fill><patternFill patternType="solid"/></fill>'),
      }),
    ),
    note: fc.oneof(fc.record({ added: text }), fc.record({ added: text, before: text })),
    style: fc.nat(500),
    made: fc.constantFrom('cell' as const, 'row' as const),
  },
  { requiredKeys: ['sheet', 'address', 'painted', 'before'] },
);

describe('the highlight record', () => {
  it('is read back as it was written, whatever the notes and names hold', () => {
    fc.assert(
      fc.property(fc.record({ cells: fc.array(cell), sheets: fc.array(name) }), (record: HighlightRecord) => {
        expect(readHighlightRecord(writeHighlightRecord(record))).toEqual(record);
      }),
    );
  });

  it('is read when another program has put a prefix and line breaks into it', () => {
    const xml = `<?xml version="1.0"?>
<g:highlight xmlns:g="urn:gouji:highlight:1">
  <g:fill id="0" pattern="none"></g:fill>
  <g:cell sheet='表1' address='C7' painted='FFC7CE' before='0'>
    <g:note><![CDATA[应为 2.95]]></g:note>
  </g:cell>
</g:highlight>`;
    expect(readHighlightRecord(xml)).toEqual({
      cells: [
        {
          sheet: '表1',
          address: 'C7',
          painted: 'FFC7CE',
          before: { pattern: 'none' },
          note: { added: '应为 2.95' },
        },
      ],
      sheets: [],
    });
  });

  it.each([
    ['another root', '<other xmlns="urn:gouji:highlight:1"/>'],
    ['another namespace', '<highlight xmlns="urn:gouji:highlight:2"/>'],
  ])('is not recognised in %s', (_what, xml) => {
    expect(readHighlightRecord(xml)).toBeNull();
  });

  it('keeps each fill once', () => {
    const cells = ['A1', 'A2', 'A3'].map((address) => ({
      sheet: '表1',
      address,
      painted: 'FFC7CE',
      before: { pattern: 'solid', color: 'FFFFFF', xml: '<fill/>' },
    }));
    expect(writeHighlightRecord({ cells, sheets: [] }).match(/<fill /g)).toHaveLength(1);
  });
});
