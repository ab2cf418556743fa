import type { CellRange } from '../../../budget/address';
import type { EmulatedChart, EmulatedSheet } from '../model/EmulatedSheet';
import { parseArea } from '../model/area';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/HostError';
import { hostObject, type Argument, type HostObject, type Scalar } from '../protocol/HostObject';
import type { HostState } from './HostState';
import { assertUnprotected, targetOf } from './Target';

const TYPES = ['Pie', 'ColumnClustered'] as const;

/** ChartCollection of a sheet that the add-in made. */
export function chartsObject(state: HostState, sheet: EmulatedSheet): HostObject {
  const item = (id: Argument): HostObject => {
    const chart = sheet.charts.find((c) => c.id === id);
    if (!chart) throw itemNotFound('ChartCollection.getItem');
    return chartObject(chart);
  };
  return hostObject({
    type: 'ChartCollection',
    items: () => sheet.charts.map(chartObject),
    indexer: item,
    methods: {
      GetItem: item,
      GetCount: () => sheet.charts.length,
      Add: (type, data, by) => chartObject(add(state, sheet, type, data, by)),
    },
  });
}

function add(
  state: HostState,
  sheet: EmulatedSheet,
  type: Argument,
  data: Argument,
  by: Argument,
): EmulatedChart {
  const location = 'ChartCollection.add';
  if (!sheet.isNew) throw notImplemented(`${location} on a sheet from a file`);
  assertUnprotected(sheet, location, 'allowEditObjects');
  const known = TYPES.find((t) => t === type);
  if (!known || by !== 'Columns') throw notImplemented(`${location} of this type`);
  const { sheet: source, boxes } = targetOf(data, location);
  if (source !== sheet || boxes.length !== 1) throw notImplemented(`${location} from another sheet`);
  const chart: EmulatedChart = {
    id: state.workbook.nextId(),
    type: known,
    data: boxes[0]!,
    settings: new Map(),
  };
  sheet.charts.push(chart);
  state.workbook.structureChanged(sheet);
  return chart;
}

function chartObject(chart: EmulatedChart): HostObject {
  const scalars = (part: string, names: readonly string[]): Record<string, Scalar> =>
    Object.fromEntries(
      names.map((name) => [
        name,
        {
          get: () => {
            const value = chart.settings.get(`${part}/${name}`);
            if (value === undefined) throw notImplemented(`${part}.${name} before it was set`);
            return value;
          },
          set: (value) => void chart.settings.set(`${part}/${name}`, value),
        },
      ]),
    );
  const part = (type: string, name: string, members: readonly string[]): HostObject =>
    hostObject({ type, scalars: scalars(name, members) });
  return hostObject({
    type: 'Chart',
    key: () => ({ Id: chart.id }),
    scalars: { Id: { get: () => chart.id } },
    children: {
      Title: () => part('ChartTitle', 'Title', ['Text', 'Visible']),
      Legend: () => part('ChartLegend', 'Legend', ['Visible', 'Position']),
      DataLabels: () =>
        part('ChartDataLabels', 'DataLabels', ['Position', 'ShowValue', 'ShowPercentage', 'NumberFormat']),
    },
    methods: {
      SetPosition: (from, to) => {
        const [first, last] = [cellsOf(from), to === undefined ? undefined : cellsOf(to)];
        chart.anchor = { ...first, bottom: (last ?? first).bottom, right: (last ?? first).right };
      },
    },
  });
}

function cellsOf(argument: Argument): CellRange {
  const location = 'Chart.setPosition';
  const box = typeof argument === 'string' ? parseArea(argument) : targetOf(argument, location).boxes[0];
  if (!box) throw invalidArgument(location);
  return box;
}
