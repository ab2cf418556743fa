import { BORDER_COLOR, LINK_COLOR, STYLE_FORMATS } from '../../sheetStyles';
import type { DocumentCell } from '../../SheetDocument';
import { solidFill } from '../styles/fills';
import type { StyleSheet } from '../styles/StyleSheet';
import { attributeOf, childrenOf, elementsIn, sourceOf } from '../../xml/elements';
import { digitWidth } from './rowHeight';

const rgb = (color: string): string => `FF${color.replace('#', '')}`;

/** Gives the cells of a document their formats, in the workbook's own font. */
export class DocumentStyles {
  /** Pixels of one character of column width. */
  readonly digitWidth: number;
  private readonly typeface: string;
  private readonly known = new Map<string, number>();

  constructor(private readonly styles: StyleSheet) {
    const font = styles.item('fonts', 0);
    const [element] = elementsIn(font, 0, font.length);
    const parts = element ? childrenOf(font, element) : [];
    this.typeface = ['name', 'family', 'charset', 'scheme']
      .flatMap((local) => parts.filter((p) => p.local === local))
      .map((p) => sourceOf(font, p))
      .join('');
    const value = (local: string): string | undefined => {
      const part = parts.find((p) => p.local === local);
      return part && attributeOf(font, part, 'val');
    };
    this.digitWidth = digitWidth(value('name') ?? '', Number(value('sz') ?? 11));
  }

  /** The number of the cell's format. */
  of({ style, numberFormat, link }: DocumentCell): number {
    const key = `${style}|${link !== undefined}|${numberFormat ?? ''}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { size, isBold, face, color, fill, horizontal, vertical, wraps, hasBorder } = STYLE_FORMATS[style];
    const { styles } = this;
    const look = link ? { underline: '<u/>', color: LINK_COLOR } : { underline: '', color };
    const font = styles.add(
      'fonts',
      `<font>${isBold ? '<b/>' : ''}${look.underline}<sz val="${size}"/><color rgb="${rgb(look.color)}"/>${face ? `<name val="${face}"/>` : this.typeface}</font>`,
    );
    const fillId = fill === undefined ? 0 : styles.add('fills', solidFill(fill.replace('#', '')));
    const border = hasBorder ? styles.add('borders', BORDER) : 0;
    const format = numberFormat === undefined ? 0 : styles.numberFormat(numberFormat);
    const alignment =
      `<alignment horizontal="${horizontal.toLowerCase()}" vertical="${vertical.toLowerCase()}"` +
      `${wraps ? ' wrapText="1"' : ''}/>`;
    const index = styles.add(
      'cellXfs',
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fillId}" borderId="${border}"${styles.parentStyle}` +
        ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
        `${alignment}</xf>`,
    );
    this.known.set(key, index);
    return index;
  }
}

const side = (name: string): string => `<${name} style="thin"><color rgb="${rgb(BORDER_COLOR)}"/></${name}>`;
const BORDER = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
