import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { addressOf } from '../../../../src/budget/address';
import { editCells } from '../../../../src/workbook/file/cells/editCells';
import { cellSet } from '../../../../src/workbook/file/cells/cellSet';

interface Cell {
  readonly row: number;
  readonly column: number;
}

const place = fc.record({ row: fc.integer({ min: 1, max: 8 }), column: fc.integer({ min: 1, max: 8 }) });
const places = (max: number) =>
  fc.uniqueArray(place, { maxLength: max, selector: (p) => addressOf(p.row, p.column) });
const order = (a: Cell, b: Cell) => a.row - b.row || a.column - b.column;

/** How a worksheet may be written: with a prefix, without addresses, in short forms, with things between. */
const manner = fc.record({
  prefix: fc.constantFrom('', 'x:'),
  addresses: fc.boolean(),
  short: fc.boolean(),
  noise: fc.boolean(),
});

function worksheet(
  cells: readonly Cell[],
  m: { prefix: string; addresses: boolean; short: boolean; noise: boolean },
): string {
  const { prefix: p } = m;
  // Without addresses nothing may be left out: every place up to the last is written.
  const rows = Array.from({ length: Math.max(0, ...cells.map((c) => c.row)) }, (_, i) => i + 1).flatMap(
    (row) => {
      const inRow = cells.filter((c) => c.row === row).sort(order);
      if (inRow.length === 0 && m.addresses) return [];
      const last = Math.max(0, ...inRow.map((c) => c.column));
      const columns = m.addresses
        ? inRow.map((c) => c.column)
        : Array.from({ length: last }, (_, i) => i + 1);
      const written = columns.map((column) => {
        const r = m.addresses ? ` r="${addressOf(row, column)}"` : '';
        return inRow.some((c) => c.column === column)
          ? `<${p}c${r} s="7"><${p}v>1</${p}v></${p}c>`
          : `<${p}c${r}/>`;
      });
      const number = m.addresses ? ` r="${row}"` : '';
      const noise = m.noise ? '<!-- </row> -->' : '';
      return [
        written.length === 0 && m.short
          ? `<${p}row${number}/>`
          : `<${p}row${number}>${noise}${written.join(noise)}</${p}row>`,
      ];
    },
  );
  const data =
    rows.length === 0 && m.short ? `<${p}sheetData/>` : `<${p}sheetData>${rows.join('')}</${p}sheetData>`;
  return `<${p}worksheet xmlns${p && ':x'}="urn:x">${data}<${p}pageMargins/></${p}worksheet>`;
}

/** The formats of all cells as a full parser sees them. */
function stylesIn(xml: string): Map<string, number> {
  const styles = new Map<string, number>();
  let row = 0;
  let column = 0;
  const parser = new SaxesParser();
  parser.on('error', (e) => {
    throw e;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const { r, s } = attributes as Record<string, string>;
    if (/(^|:)row$/.test(name)) {
      row = Number(r ?? row + 1);
      column = 0;
    } else if (/(^|:)c$/.test(name)) {
      column = r ? r.charCodeAt(0) - 64 : column + 1;
      if (s !== undefined) styles.set(addressOf(row, column), Number(s));
    }
  });
  parser.write(xml).close();
  return styles;
}

describe('editing cells', () => {
  it('gives the cells asked for their format, in order, and no other cell another', () => {
    fc.assert(
      fc.property(places(12), places(8), manner, (cells, wanted, m) => {
        const xml = worksheet(cells, m);
        const asked: string[] = [];
        const edited = editCells(xml, cellSet(wanted), (c) => {
          asked.push(addressOf(c.row, c.column));
          return 9;
        });
        const expected = new Map(stylesIn(xml));
        for (const c of wanted) expected.set(addressOf(c.row, c.column), 9);
        expect(new Map([...stylesIn(edited)].sort())).toEqual(new Map([...expected].sort()));
        expect(asked).toEqual([...wanted].sort(order).map((c) => addressOf(c.row, c.column)));
      }),
    );
  });

  it('takes back what it made, to the character', () => {
    fc.assert(
      fc.property(places(12), places(8), manner, (cells, wanted, m) => {
        // Rows without cells are written short: we cannot know another form.
        const xml = worksheet(cells, { ...m, short: true, addresses: true, noise: false });
        const before = new Map<string, { style: number; missing: 'cell' | 'row' | null }>();
        const edited = editCells(xml, cellSet(wanted), (c) => {
          before.set(addressOf(c.row, c.column), c);
          return 9;
        });
        const restored = editCells(edited, cellSet(wanted), (c) => {
          const { style, missing } = before.get(addressOf(c.row, c.column))!;
          return missing === null ? style : missing === 'row' ? 'remove-row' : 'remove';
        });
        expect(restored).toBe(xml);
      }),
    );
  });

  it('changes nothing when asked to leave everything', () => {
    fc.assert(
      fc.property(places(12), places(8), manner, (cells, wanted, m) => {
        const xml = worksheet(cells, m);
        expect(editCells(xml, cellSet(wanted), () => null)).toBe(xml);
      }),
    );
  });
});
