import type { BudgetBook } from '../../../src/budget/BudgetBook';
import type { Grid } from '../../../src/workbook/Grid';
import { createController } from '../../../src/taskpane/control/createController';
import type { PaneController } from '../../../src/taskpane/control/PaneController';
import { directEngine } from '../../../src/taskpane/engine/directEngine';
import type { BookRequest, Engine } from '../../../src/taskpane/engine/PaneEngine';
import { subjectListOf } from '../../../src/recognise/subjectList';
import type { PaneServices } from '../../../src/taskpane/platform/PaneServices';
import { createPaneStore, type PaneStore } from '../../../src/taskpane/state/PaneStore';
import { FakeWorkbook } from '../../support/FakeWorkbook';
import { result } from '../results';

/** A grid with a few cells, for a fake workbook. */
export const grid = (name: string, cells: Readonly<Record<string, string | number>> = {}): Grid => ({
  name,
  visibility: 'visible',
  cells: Object.entries(cells).map(([at, value]) => {
    const [row = '1', column = '1'] = at.split(',');
    return { row: Number(row), column: Number(column), value, text: String(value) };
  }),
  used: null,
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
});

export interface SetUp {
  readonly workbook: FakeWorkbook;
  readonly store: PaneStore;
  readonly controller: PaneController;
  readonly services: PaneServices;
  /** Files that were downloaded: name → content. */
  readonly downloads: Map<string, Blob>;
  readonly copied: string[];
  /** What the machine keeps. */
  readonly machine: Map<string, unknown>;
}

interface SetUpOptions {
  readonly engine?: Partial<Engine>;
  readonly workbook?: FakeWorkbook;
  readonly machine?: Map<string, unknown>;
  readonly readFile?: PaneServices['readFile'];
  readonly readText?: PaneServices['readText'];
}

/** A pane without a page: controller and state over a fake workbook and an engine made for the test. */
export function setUp(options: SetUpOptions = {}): SetUp {
  const {
    workbook = new FakeWorkbook([grid('1', { '4,2': 9 }), grid('3-3')]),
    machine = new Map<string, unknown>(),
  } = options;
  const downloads = new Map<string, Blob>();
  const copied: string[] = [];
  const store = createPaneStore();
  const services: PaneServices = {
    workbook,
    engine: directEngine({
      check: () => result([]),
      review: () => null,
      recognise: ofTheirYears(result([]).book),
      subjects: ({ file, content }) => subjectListOf(file, content),
      narrate: () => {
        throw new Error('not in this test');
      },
      sheet: ({ narrative }) => ({
        name: narrative.department,
        columns: [],
        rows: [],
        orientation: 'portrait',
      }),
      outline: () => {
        throw new Error('not in this test');
      },
      decide: () => null,
      standing: () => ({ since: [] }),
      word: () => new Uint8Array([1]),
      ...options.engine,
    }),
    memory: {
      recall: async (key) => machine.get(key),
      keep: async (key, value) => void machine.set(key, value),
    },
    browser: {
      download: (name, content) => void downloads.set(name, content),
      copy: async (text) => void copied.push(text),
      newId: () => `id-${machine.size}`,
      composed: async () => {},
    },
    made: () => ({ file: '预算.xlsx', date: '2026-03-01', version: '0.0.0' }),
    readText: options.readText ?? (async (bytes) => new TextDecoder().decode(bytes)),
    readFile: options.readFile ?? (async () => [grid('上年')]),
  };
  return {
    workbook,
    store,
    services,
    downloads,
    copied,
    machine,
    controller: createController(services, store, () => 'zh-CN'),
  };
}

/** Recognises this year's book in all workbooks but the one whose first sheet is called 上年. */
export const ofTheirYears =
  (book: BudgetBook) =>
  ({ grids }: BookRequest): BudgetBook => ({ ...book, year: grids[0]?.name === '上年' ? 2022 : 2023 });

/** Lets timers and promises that are due run. */
export const settle = (milliseconds = 0): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until something holds, for as long as a test may. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await settle(10);
}
