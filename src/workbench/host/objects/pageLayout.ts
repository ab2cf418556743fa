import type { EmulatedSheet } from '../model/EmulatedSheet';
import { areaAddress } from '../model/area';
import { notImplemented } from '../protocol/HostError';
import { hostObject, type Argument, type HostObject, type Scalar } from '../protocol/HostObject';
import { targetOf } from './Target';

const DEFAULTS = {
  Orientation: 'Portrait',
  PaperSize: 'A4',
  CenterHorizontally: false,
  Zoom: { scale: 100 },
} as const;

/** PageLayout of a sheet. What the file said of it is not known here: only what was written can be read back. */
export function pageLayoutObject(sheet: EmulatedSheet): HostObject {
  const layout = sheet.pageLayout;
  const scalar = (name: string, initial?: keyof typeof DEFAULTS): Scalar => ({
    get: () => {
      const value = layout.get(name) ?? (sheet.isNew && initial ? DEFAULTS[initial] : undefined);
      if (value === undefined) throw notImplemented(`PageLayout.${name} of a sheet from a file`);
      return value;
    },
    set: (value) => void layout.set(name, value),
  });
  const address = (argument: Argument, location: string): string =>
    typeof argument === 'string' ? argument : areaAddress(targetOf(argument, location).boxes[0]!);
  const footer = hostObject({
    type: 'HeaderFooter',
    scalars: Object.fromEntries(
      ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'].map((n) => [
        n,
        scalar(n),
      ]),
    ),
  });
  return hostObject({
    type: 'PageLayout',
    scalars: {
      Orientation: scalar('Orientation', 'Orientation'),
      PaperSize: scalar('PaperSize', 'PaperSize'),
      CenterHorizontally: scalar('CenterHorizontally', 'CenterHorizontally'),
      Zoom: scalar('Zoom', 'Zoom'),
    },
    children: {
      HeadersFooters: () =>
        hostObject({ type: 'HeaderFooterGroup', children: { DefaultForAllPages: () => footer } }),
    },
    methods: {
      SetPrintArea: (area) => void layout.set('PrintArea', address(area, 'PageLayout.setPrintArea')),
      SetPrintTitleRows: (rows) =>
        void layout.set('PrintTitleRows', address(rows, 'PageLayout.setPrintTitleRows')),
    },
  });
}
