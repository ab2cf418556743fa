import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { assertWellFormed } from '../../../src/workbook/xml/CheckedScanner';
import { childrenOf, rootOf, sourceOf } from '../../../src/workbook/xml/elements';
import { applySplices, withAttribute, OverlappingSplicesError } from '../../../src/workbook/xml/splice';
import { TagScanner } from '../../../src/workbook/xml/TagScanner';
import { XmlError } from '../../../src/workbook/xml/XmlError';
import {
  elementText,
  escapeAttribute,
  escapeString,
  escapeXml,
  unescapeString,
  unescapeXml,
} from '../../../src/workbook/xml/text';

const text = fc.string({
  unit: fc.constantFrom('表', 'a', '&', '<', '>', '"', "'", ']', '/', '=', '\n', '_x0041_', '-'),
});
const name = fc.constantFrom('c', 'row', 'x:v', 'mc:AlternateContent');

const attribute = fc
  .tuple(fc.constantFrom('r', 's', 'x:id', 'ref'), text, fc.boolean())
  .map(([n, value, single]) => {
    const escaped = escapeAttribute(value).replaceAll("'", '&apos;').replaceAll('&gt;', '>');
    return single ? ` ${n} = '${escaped}'` : ` ${n}="${escaped}"`;
  });

/** XML as packages hold it: elements, texts, CDATA, comments, instructions, both kinds of quotes. */
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(
      name,
      fc.uniqueArray(attribute, { selector: (a) => a.trim().split(/[ =]/)[0], maxLength: 3 }),
      fc.array(tie('content'), { maxLength: 4 }),
      fc.boolean(),
    )
    .map(([n, attributes, content, short]) =>
      short && content.length === 0
        ? `<${n}${attributes.join('')} />`
        : `<${n}${attributes.join('')}>${content.join('')}</${n} >`,
    ),
  content: fc.oneof(
    { maxDepth: 4 },
    text.map(escapeXml),
    text.map((t) => `<!--${t.replaceAll('-', '')}-->`),
    text.map((t) => `<![CDATA[${t.replaceAll(']', '')}]]>`),
    fc.constant('<?pi <c> ?>'),
    tie('element'),
  ),
}));
const xml = element.map((e) => `<?xml version="1.0"?>\n${e}`);

/** What saxes, a full parser, sees: [tag, its attributes, the text directly in it]. */
function asSaxesSees(source: string): [string, Record<string, string>, string][] {
  const found: [string, Record<string, string>, string][] = [];
  const open: [string, Record<string, string>, string][] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (e) => {
    throw e;
  });
  parser.on('opentag', ({ name: n, attributes }) => {
    const entry: [string, Record<string, string>, string] = [n, { ...attributes }, ''];
    found.push(entry);
    open.push(entry);
  });
  parser.on('closetag', () => open.pop());
  const addText = (t: string) => open.length > 0 && (open.at(-1)![2] += t);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(source).close();
  return found;
}

const isSound = (source: string): boolean => {
  try {
    asSaxesSees(source);
    return true;
  } catch {
    return false;
  }
};

describe('the scanner', () => {
  it('sees the elements, attributes and texts that saxes sees', () => {
    fc.assert(
      fc.property(xml, (source) => {
        const tag = new TagScanner(source);
        const ours: [string, Record<string, string>, string][] = [];
        while (tag.next()) {
          if (tag.isClosing) continue;
          const attributes: Record<string, string> = {};
          for (const n of ['r', 's', 'x:id', 'ref']) {
            const value = tag.attribute(n);
            // A parser turns line breaks in attributes into spaces unless they are written as references, as ours are.
            if (value !== undefined) attributes[n] = value;
          }
          const inside = new TagScanner(source, tag.start);
          inside.next();
          const { from, to } = inside.skipElement();
          ours.push([tag.name, attributes, directText(source.slice(from, to))]);
        }
        expect(ours).toEqual(asSaxesSees(source));
      }),
    );
  });

  it('finds broken what saxes finds broken, when a tag is cut, crossed or left out', () => {
    fc.assert(
      fc.property(xml, fc.nat(), fc.nat({ max: 6 }), (source, at, length) => {
        const start = source.indexOf('<', at % source.length);
        fc.pre(start >= 0);
        const broken = source.slice(0, start) + source.slice(start + 1 + length);
        let isAccepted = true;
        try {
          assertWellFormed(broken);
        } catch (error) {
          expect(error).toBeInstanceOf(XmlError);
          isAccepted = false;
        }
        // We are stricter never, and laxer only about characters and attributes: what we refuse, a parser refuses too.
        if (!isAccepted) expect(isSound(broken)).toBe(false);
      }),
    );
  });

  it.each([
    ['two roots', '<a/><b/>'],
    ['a tag that is not closed', '<a><b></a>'],
    ['crossed tags', '<a><b></a></b>'],
    ['a closing tag too many', '<a></a></a>'],
    ['a quote that is not closed', '<a b="></a>'],
    ['a comment that is not closed', '<a><!-- </a>'],
    ['CDATA that is not closed', '<a><![CDATA[ </a>'],
    ['names that only begin alike', '<row></rows>'],
    ['nothing', ''],
    ['text only', 'text'],
  ])('refuses %s', (_what, source) => {
    expect(() => assertWellFormed(source)).toThrow(XmlError);
    expect(isSound(source)).toBe(false);
  });

  it('refuses a DOCTYPE by name', () => {
    expect(() => assertWellFormed('<!DOCTYPE a><a/>')).toThrow(expect.objectContaining({ kind: 'doctype' }));
  });

  it('gives the children of the root, and their sources make up the root again', () => {
    fc.assert(
      fc.property(xml, (source) => {
        const root = rootOf(source);
        let at = root.element.openEnd;
        for (const child of root.children) {
          expect(child.start).toBeGreaterThanOrEqual(at);
          expect(sourceOf(source, child)).toMatch(/^<[\s\S]*>$/);
          at = child.end;
        }
        expect(childrenOf(source, root.element)).toEqual(root.children);
      }),
    );
  });
});

/** Text directly inside, without that of inner elements. */
function directText(inside: string): string {
  const tag = new TagScanner(inside);
  let out = '';
  let at = 0;
  while (tag.next()) {
    out += elementText(inside.slice(at, tag.start));
    tag.skipElement();
    at = tag.position;
  }
  return out + elementText(inside.slice(at));
}

describe('splices', () => {
  it('change what they name and nothing else', () => {
    const edits = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.string()), { maxLength: 6 });
    fc.assert(
      fc.property(edits, fc.string(), (gaps, tail) => {
        let at = 0;
        let source = '';
        let expected = '';
        const splices = gaps.map(([keep, drop, piece]) => {
          source += 'k'.repeat(keep) + 'd'.repeat(drop);
          expected += 'k'.repeat(keep) + piece;
          const from = at + keep;
          at = from + drop;
          return { from, to: at, text: piece };
        });
        expect(applySplices(source + tail, splices)).toBe(expected + tail);
      }),
    );
  });

  it('that overlap are a mistake', () => {
    const overlapping = [
      { from: 0, to: 2, text: '' },
      { from: 1, to: 3, text: '' },
    ];
    expect(() => applySplices('abc', overlapping)).toThrow(OverlappingSplicesError);
  });

  it('set and take away attributes, and the rest of the tag stays', () => {
    fc.assert(
      fc.property(element, (source) => {
        const set = withAttribute(source, 'made', '1');
        expect(new TagScanner(set).next() && rootOf(set) && attribute1(set)).toBe('1');
        expect(withAttribute(set, 'made', null)).toBe(source);
        expect(withAttribute(set, 'made', '22').length).toBe(set.length + 1);
      }),
    );
  });
});

const attribute1 = (source: string): string | undefined => {
  const tag = new TagScanner(source);
  tag.next();
  return tag.attribute('made');
};

describe('texts', () => {
  const any = fc.string({ unit: 'binary' }).map((s) => s.replace(/\p{Surrogate}/gu, ''));

  it('are read back as they were written', () => {
    fc.assert(
      fc.property(any, (t) => {
        expect(unescapeString(elementText(escapeString(t)))).toBe(t);
        expect(unescapeXml(escapeAttribute(t))).toBe(t);
      }),
    );
  });

  it('are good XML whatever they hold', () => {
    fc.assert(fc.property(any, (t) => expect(isSound(`<a b="x">${escapeString(t)}</a>`)).toBe(true)));
  });
});
