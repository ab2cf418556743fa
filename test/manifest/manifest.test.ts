import { existsSync, readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly children: Element[];
  text: string;
}

/** Reads the manifest with a strict parser: what is not well formed fails here. */
function parse(xml: string): Element[] {
  const all: Element[] = [];
  let current: Element | null = null;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = {
      name: name.replace(/^.*:/, ''),
      attributes,
      parent: current,
      children: [],
      text: '',
    };
    current?.children.push(element);
    all.push(element);
    current = element;
  });
  parser.on('text', (text) => {
    if (current) current.text += text;
  });
  parser.on('closetag', () => {
    current = current?.parent ?? null;
  });
  parser.write(xml).close();
  return all;
}

const DEVELOPMENT = 'https://localhost:3000/';
const xml = readFileSync('manifest.xml', 'utf8');
const elements = parse(xml);
const named = (name: string): Element[] => elements.filter((e) => e.name === name);
const only = (name: string): Element => {
  const [first] = named(name);
  if (!first) throw new Error(`no <${name}>`);
  return first;
};
const inResources = (e: Element): boolean => e.parent?.parent?.name === 'Resources';
const resources = elements.filter((e) => inResources(e) && e.attributes['id'] !== undefined);
const urls = elements.flatMap((e) => {
  const value = e.attributes['DefaultValue'];
  return value?.startsWith('http') ? [value] : [];
});

/** Width and height of a PNG, from its header (PNG specification, 11.2.2). */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe('structure', () => {
  // The order that Office's schema asks for (Office add-ins XML manifest reference, OfficeApp).
  test('the elements stand in the order of the schema', () => {
    expect(only('OfficeApp').children.map((e) => e.name)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    expect(only('VersionOverrides').children.map((e) => e.name)).toEqual([
      'Description',
      'Requirements',
      'Hosts',
      'Resources',
    ]);
    expect(only('Resources').children.map((e) => e.name)).toEqual([
      'Images',
      'Urls',
      'ShortStrings',
      'LongStrings',
    ]);
  });

  test('it is an Excel task pane that may read and write the workbook', () => {
    expect(only('OfficeApp').attributes['xsi:type']).toBe('TaskPaneApp');
    expect(named('Host').map((h) => h.attributes['Name'] ?? h.attributes['xsi:type'])).toEqual([
      'Workbook',
      'Workbook',
    ]);
    expect(only('Permissions').text.trim()).toBe('ReadWriteDocument');
  });

  test('id and version have the form that Office takes', () => {
    expect(only('Id').text).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(only('Version').text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(only('Version').text).toBe(`${version}.0`);
  });

  test('requirement sets are stated with versions', () => {
    const sets = named('Set').map((s) => [s.attributes['Name'], s.attributes['MinVersion']]);
    expect(sets).toContainEqual(['ExcelApi', '1.13']);
    expect(sets.every(([name, version]) => name && version && /^1\.\d+$/.test(version))).toBe(true);
  });
});

describe('commands', () => {
  test('there are the four buttons, each with an id of its own', () => {
    const controls = named('Control').map((c) => c.attributes['id']);
    expect(controls).toEqual(['Gouji.Check', 'Gouji.Narrate', 'Gouji.Clear', 'Gouji.Pane']);
    const ids = [...named('Control'), ...named('Group'), ...named('CustomTab')].map(
      (e) => e.attributes['id'],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every function that a button calls is associated by the function file', () => {
    const source = readFileSync('src/commands/index.ts', 'utf8');
    const functions = named('FunctionName').map((f) => f.text);
    expect(functions).toHaveLength(3);
    for (const name of functions) expect(source).toContain(`associate('${name}',`);
  });
});

describe('resources', () => {
  const used = elements.flatMap((e) => (e.attributes['resid'] ? [e.attributes['resid']] : []));

  test('every resource that is used is defined once, and none is left over', () => {
    const defined = resources.map((e) => e.attributes['id']!);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  test('every text has an English one, and keeps to the length that Office allows', () => {
    const limits = { ShortStrings: 125, LongStrings: 250 } as const;
    const texts = resources.filter((e) => e.name === 'String');
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      const limit = limits[text.parent!.name as keyof typeof limits];
      const english = text.children.find((c) => c.attributes['Locale'] === 'en-US');
      for (const value of [text.attributes['DefaultValue'], english?.attributes['Value']]) {
        expect(value?.length ?? 0).toBeGreaterThan(0);
        expect(value!.length).toBeLessThanOrEqual(limit);
      }
    }
    for (const name of ['DisplayName', 'Description']) {
      expect(only(name).children.map((c) => c.attributes['Locale'])).toEqual(['en-US']);
    }
  });

  test('labels of buttons are short strings, tips are long ones', () => {
    const listOf = (id: string | undefined) => resources.find((r) => r.attributes['id'] === id)?.parent?.name;
    for (const label of named('Label')) expect(listOf(label.attributes['resid'])).toBe('ShortStrings');
    for (const tip of named('Supertip')) {
      expect(listOf(tip.children.find((c) => c.name === 'Description')?.attributes['resid'])).toBe(
        'LongStrings',
      );
    }
  });
});

describe('addresses', () => {
  test('all are https and of the one site that the build rewrites', () => {
    expect(urls.length).toBeGreaterThan(10);
    for (const url of urls) expect(url.startsWith(DEVELOPMENT)).toBe(true);
    expect(only('AppDomain').text).toBe(new URL(DEVELOPMENT).origin);
  });

  test('pages are built, pictures are there', () => {
    const config = readFileSync('webpack.web.cjs', 'utf8');
    for (const url of urls) {
      const file = url.slice(DEVELOPMENT.length);
      if (file.startsWith('assets/')) expect(existsSync(file)).toBe(true);
      else expect(config).toContain(`page('${file.replace('.html', '')}'`);
    }
  });
});

describe('icons', () => {
  test('each image has the size it is named and used for', () => {
    for (const image of resources.filter((e) => e.name === 'Image')) {
      const file = image.attributes['DefaultValue']!.slice(DEVELOPMENT.length);
      const size = Number(/-(\d+)\.png$/.exec(file)?.[1]);
      expect(pngSize(file)).toEqual({ width: size, height: size });
      const uses = elements.filter((e) => e.attributes['resid'] === image.attributes['id']);
      for (const use of uses) expect(use.attributes['size']).toBe(String(size));
    }
  });

  test('every button has the three sizes that Office requires', () => {
    const icons = named('Icon');
    expect(icons).toHaveLength(5);
    for (const icon of icons)
      expect(icon.children.map((c) => c.attributes['size'])).toEqual(['16', '32', '80']);
  });

  test('the product has its icon in 32 and 64, and in 128 for the store', () => {
    expect(pngSize('assets/icon-32.png').width).toBe(32);
    expect(pngSize('assets/icon-64.png').width).toBe(64);
    expect(pngSize('assets/icon-128.png').width).toBe(128);
  });
});

describe('the address of production', () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's configuration is no module of ours
  const { productionUrl, manifestFor } = require('../../webpack.web.cjs') as {
    productionUrl(text?: string): string;
    manifestFor(url: string): (content: Buffer) => string;
  };

  test('is that of the development server unless it is given', () => {
    expect(productionUrl()).toBe(DEVELOPMENT);
    expect(productionUrl('')).toBe(DEVELOPMENT);
  });

  test('ends in a slash, whether typed or not', () => {
    expect(productionUrl('https://gouji.example/addin')).toBe('https://gouji.example/addin/');
    expect(productionUrl('https://gouji.example/')).toBe('https://gouji.example/');
  });

  test('must be https', () => {
    expect(() => productionUrl('http://gouji.example')).toThrow(/https/);
    expect(() => productionUrl('gouji.example')).toThrow();
  });

  test('replaces every address of the manifest', () => {
    const out = manifestFor('https://gouji.example/addin/')(Buffer.from(xml));
    expect(out).not.toContain('localhost');
    const rewritten = parse(out).flatMap((e) => e.attributes['DefaultValue']?.match(/^https:.*/) ?? []);
    expect(rewritten).toHaveLength(urls.length);
    for (const url of rewritten) expect(url.startsWith('https://gouji.example/addin/')).toBe(true);
  });
});
