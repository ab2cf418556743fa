/** XML that cannot be worked on. `doctype`: it has a DTD, which packages forbid; `malformed`: its tags do not fit. */
export class XmlError extends Error {
  override readonly name = 'XmlError';

  constructor(
    readonly kind: 'doctype' | 'malformed',
    /** Offset into the XML. */
    readonly offset: number,
  ) {
    super(`${kind} XML at ${offset}`);
  }
}
