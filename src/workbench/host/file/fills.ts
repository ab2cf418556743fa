import { excelPattern, fillOf } from '../../../workbook/excel/marks/fills';
import type { RecordedFill } from '../../../workbook/HighlightRecord';
import { describeFill } from '../../../workbook/file/styles/fills';
import type { Palette } from '../../../workbook/file/styles/Palette';
import { childrenOf, elementsIn, tagAt } from '../../../workbook/xml/elements';
import type { Fill } from '../model/Fill';

const WHITE = 'FFFFFF';

/** A `<fill>` of the styles part as the host shows it; undefined for none. */
export function hostFill(xml: string, palette: Palette): Fill | undefined {
  const { pattern, color } = describeFill(xml, palette);
  if (pattern === 'none') return undefined;
  if (pattern === 'solid') return { pattern: 'Solid', color: `#${color ?? WHITE}` };
  if (pattern === 'gradient') return { pattern: 'LinearGradient', color: `#${WHITE}` };
  return {
    pattern: excelPattern(pattern),
    color: `#${backgroundOf(xml, palette) ?? WHITE}`,
    patternColor: `#${color ?? '000000'}`,
  };
}

function backgroundOf(xml: string, palette: Palette): string | undefined {
  const [fill] = elementsIn(xml, 0, xml.length);
  const [pattern] = fill ? childrenOf(xml, fill) : [];
  const background = pattern && childrenOf(xml, pattern).find((c) => c.local === 'bgColor');
  return background && palette.resolve(tagAt(xml, background.start));
}

/** A fill of the host in the terms of the record. */
export const recordedFill = (fill: Fill | undefined): RecordedFill =>
  fillOf(fill ? { ...(fill as Excel.CellPropertiesFill), tintAndShade: 0 } : { pattern: 'None' });
