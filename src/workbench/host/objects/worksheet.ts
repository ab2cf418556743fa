import { LAST_ROW, parseArea, WHOLE_SHEET } from '../model/area';
import type { EmulatedSheet } from '../model/EmulatedSheet';
import type { SheetVisibility } from '../../../workbook/Grid';
import { accessDenied, alreadyExists, HostError, invalidArgument } from '../protocol/HostError';
import { hostObject, numberArgument, textArgument, type HostObject } from '../protocol/HostObject';
import type { Json, JsonObject } from '../protocol/wire';
import { chartsObject } from './charts';
import type { HostState } from './HostState';
import { pageLayoutObject } from './pageLayout';
import { rangesOf } from './rangeAreas';

const VISIBILITY: Readonly<Record<SheetVisibility, string>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  'very-hidden': 'VeryHidden',
};

/** A Worksheet. */
export function worksheetObject(state: HostState, sheet: EmulatedSheet): HostObject {
  const { workbook } = state;
  const neighbour = (step: number, visibleOnly: unknown): HostObject | null => {
    for (let i = workbook.sheets.indexOf(sheet) + step; ; i += step) {
      const next = workbook.sheets[i];
      if (!next) return null;
      if (visibleOnly !== true || next.visibility === 'visible') return worksheetObject(state, next);
    }
  };
  const used = (valuesOnly: unknown): HostObject | null => {
    const range = sheet.usedRange(valuesOnly === true);
    return range && state.objects.range(state, sheet, range);
  };
  return hostObject({
    type: 'Worksheet',
    key: () => ({ Id: sheet.id }),
    scalars: {
      Id: { get: () => sheet.id },
      Name: {
        get: () => sheet.name,
        set: (name) => rename(state, sheet, textArgument(name, 'Worksheet.name')),
      },
      Position: { get: () => workbook.sheets.indexOf(sheet), set: (to) => move(state, sheet, to) },
      Visibility: { get: () => VISIBILITY[sheet.visibility], set: (to) => setVisibility(state, sheet, to) },
      TabColor: {
        get: () => sheet.tabColor,
        set: (color) => void (sheet.tabColor = textArgument(color, 'Worksheet.tabColor')),
      },
      // The wire has a name of its own for showGridlines.
      Gridlines: {
        get: () => sheet.showsGridlines,
        set: (on) => void (sheet.showsGridlines = on === true),
      },
    },
    children: {
      Protection: () => protectionObject(sheet),
      PageLayout: () => pageLayoutObject(sheet),
      Charts: () => chartsObject(state, sheet),
      FreezePanes: () =>
        hostObject({
          type: 'WorksheetFreezePanes',
          methods: {
            FreezeRows: (n) => void (sheet.frozenRows = numberArgument(n, 'WorksheetFreezePanes.freezeRows')),
            Unfreeze: () => void (sheet.frozenRows = 0),
          },
        }),
    },
    methods: {
      GetRange: (address) => {
        const box =
          address === undefined ? WHOLE_SHEET : parseArea(textArgument(address, 'Worksheet.getRange'));
        if (!box) throw invalidArgument('Worksheet.getRange');
        return state.objects.range(state, sheet, box);
      },
      GetRanges: (addresses) => rangesOf(state, sheet, textArgument(addresses, 'Worksheet.getRanges')),
      GetRangeByIndexes: (r, c, h, w) => {
        const [top, left, rows, columns] = [r, c, h, w].map((n) =>
          numberArgument(n, 'Worksheet.getRangeByIndexes'),
        );
        const box = { top: top! + 1, left: left! + 1, bottom: top! + rows!, right: left! + columns! };
        if (rows! < 1 || columns! < 1 || box.bottom > LAST_ROW)
          throw invalidArgument('Worksheet.getRangeByIndexes');
        return state.objects.range(state, sheet, box);
      },
      GetUsedRangeOrNullObject: used,
      GetUsedRange: (valuesOnly) =>
        used(valuesOnly) ?? state.objects.range(state, sheet, { top: 1, left: 1, bottom: 1, right: 1 }),
      GetNextOrNullObject: (visibleOnly) => neighbour(1, visibleOnly),
      GetPreviousOrNullObject: (visibleOnly) => neighbour(-1, visibleOnly),
      Activate: () => workbook.activate(sheet),
      Delete: () => {
        if (workbook.isStructureProtected) throw accessDenied('Worksheet.delete');
        if (workbook.sheets.filter((s) => s.visibility === 'visible' && s !== sheet).length === 0)
          throw new HostError(
            'InvalidOperation',
            'A workbook keeps at least one visible sheet.',
            'Worksheet.delete',
          );
        workbook.deleteSheet(sheet);
      },
    },
  });
}

const FORBIDDEN = /[[\]:*?/\\]|^'|'$/;

/** @throws HostError for a name that Excel refuses or that is taken */
export function assertFreeName(
  state: HostState,
  name: string,
  location: string,
  except?: EmulatedSheet,
): void {
  if (name === '' || name.length > 31 || FORBIDDEN.test(name)) throw invalidArgument(location);
  const other = state.workbook.sheets.find((s) => s.name.toLowerCase() === name.toLowerCase());
  if (other && other !== except) throw alreadyExists(location);
}

function rename(state: HostState, sheet: EmulatedSheet, name: string): void {
  if (state.workbook.isStructureProtected) throw accessDenied('Worksheet.name');
  assertFreeName(state, name, 'Worksheet.name', sheet);
  sheet.name = name;
  state.workbook.structureChanged(sheet);
}

function move(state: HostState, sheet: EmulatedSheet, to: Json): void {
  const { sheets, isStructureProtected } = state.workbook;
  if (isStructureProtected) throw accessDenied('Worksheet.position');
  if (typeof to !== 'number' || to < 0 || to >= sheets.length) throw invalidArgument('Worksheet.position');
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(to, 0, sheet);
  state.workbook.structureChanged(sheet);
}

function setVisibility(state: HostState, sheet: EmulatedSheet, to: Json): void {
  const found = (Object.keys(VISIBILITY) as SheetVisibility[]).find((v) => VISIBILITY[v] === to);
  if (!found) throw invalidArgument('Worksheet.visibility');
  if (state.workbook.isStructureProtected) throw accessDenied('Worksheet.visibility');
  sheet.visibility = found;
  state.workbook.structureChanged(sheet);
}

function protectionObject(sheet: EmulatedSheet): HostObject {
  return hostObject({
    type: 'WorksheetProtection',
    scalars: {
      Protected: { get: () => sheet.isProtected },
      Options: { get: () => ({ ...sheet.protectionOptions }) },
    },
    methods: {
      Protect: (options) => {
        sheet.isProtected = true;
        sheet.protectionOptions = (options ?? {}) as JsonObject;
      },
      Unprotect: () => void (sheet.isProtected = false),
    },
  });
}
