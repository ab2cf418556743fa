import { TagScanner } from './TagScanner';
import { XmlError } from './XmlError';

/** A scanner that also sees to it that there is one root and that tags match. Not to be jumped with. */
export class CheckedScanner extends TagScanner {
  /** Where the names of the open elements begin and end, one after the other. */
  private readonly open: number[] = [];
  private hasRoot = false;

  /** @throws XmlError also when the XML ends early */
  override next(): boolean {
    const { open } = this;
    if (!super.next()) {
      if (open.length > 0 || !this.hasRoot) throw new XmlError('malformed', this.xml.length);
      return false;
    }
    if (this.isClosing) {
      const nameEnd = open.pop();
      const nameStart = open.pop();
      if (nameStart === undefined || !this.isNamedAs(nameStart, nameEnd!))
        throw new XmlError('malformed', this.start);
    } else {
      if (open.length === 0) {
        if (this.hasRoot) throw new XmlError('malformed', this.start);
        this.hasRoot = true;
      }
      if (!this.isSelfClosing) open.push(this.nameStart, this.nameEnd);
    }
    return true;
  }

  /** Goes to the next tag that opens an element, which may be self-closing. */
  nextOpening(): boolean {
    while (this.next()) if (!this.isClosing) return true;
    return false;
  }

  /** How many elements are around the present one. */
  get depth(): number {
    return this.open.length / 2 - (this.isClosing || this.isSelfClosing ? 0 : 1);
  }

  /** From here on inside an element whose opening tag, with its name at [nameStart, nameEnd), somebody else has read. */
  enter(nameStart: number, nameEnd: number, position: number): void {
    this.open.push(nameStart, nameEnd);
    this.position = position;
  }

  private isNamedAs(nameStart: number, nameEnd: number): boolean {
    const { xml } = this;
    const shift = this.nameStart - nameStart;
    if (this.nameEnd - nameEnd !== shift) return false;
    for (let p = nameStart; p < nameEnd; p++)
      if (xml.charCodeAt(p) !== xml.charCodeAt(p + shift)) return false;
    return true;
  }
}

/**
 * Gives the XML back when it has one root and its tags match. Attributes and characters are not checked further.
 * @throws XmlError
 */
export function assertWellFormed(xml: string): string {
  const scanner = new CheckedScanner(xml);
  while (scanner.next());
  return xml;
}
