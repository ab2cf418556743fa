import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import type { ZipArchive } from '../zip/ZipArchive';
import type { ZipEntry } from '../zip/ZipEntry';
import { writeZip } from '../zip/writeZip';
import { XmlError } from '../../xml/XmlError';
import { decodePart } from './decodePart';
import { assertWellFormed } from '../../xml/CheckedScanner';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const decodeAnywhere = (bytes: Uint8Array): string => decoder.decode(bytes);
const encoder = new TextEncoder();

/** Sheets and their texts are the largest parts of real workbooks, and stay far below; what is larger takes gigabytes to read. */
const LARGE_PARTS = /(?:sheets\/[^/]+|sheet\d*|sharedStrings)\.xml$/i;
const MOST_OF_LARGE_PARTS = 96 * 2 ** 20;
const MOST_OF_OTHER_PARTS = 32 * 2 ** 20;

/** The parts of a package as texts. Parts that are never written stay byte for byte as they are. */
export class OpcPackage {
  private texts = new Map<string, string>();
  private changes = new Map<string, string | null>();
  /** Part names are compared without regard to case. */
  private names = new Map<string, string>();
  private readonly derived = new Map<string, unknown>();
  /** The part whose text was asked for last. */
  private asked = '';

  constructor(
    private readonly archive: ZipArchive,
    private readonly decodeUtf8 = decodeAnywhere,
  ) {
    for (const name of archive.entries.keys()) this.names.set(name.toLowerCase(), name);
  }

  /** All part names, also those added since. */
  get parts(): string[] {
    return [...this.names.values()];
  }

  /** The name as the package spells it; undefined when there is no such part. */
  find(part: string): string | undefined {
    return this.names.get(part.toLowerCase());
  }

  /**
   * A part's text, kept for editing.
   * @throws UnreadableWorkbookError `not-utf8`, `doctype`, `malformed`, `damaged`
   */
  text(part: string): string {
    const name = this.find(part) ?? part;
    this.asked = name;
    const known = this.known(name);
    if (known !== undefined) return known;
    const text = this.load(name);
    this.texts.set(name, text);
    return text;
  }

  /** Has parts of such names ready, which are about to be read. */
  prepare(names: RegExp): void {
    const entries: ZipEntry[] = [];
    for (const entry of this.archive.entries.values()) if (names.test(entry.name)) entries.push(entry);
    this.archive.prepare(entries);
  }

  /** {@link text}, but neither kept nor checked to be XML: for reading large parts once with a checking scanner. */
  peek(part: string): string {
    const name = this.find(part) ?? part;
    return this.known(name) ?? this.decode(name);
  }

  /** {@link peek} at a part that may be anybody's: nothing where it can't be read, for whatever reason. */
  peekAtForeign(part: string): string {
    try {
      return this.peek(part);
    } catch (error) {
      if (error instanceof UnreadableWorkbookError) return '';
      throw error;
    }
  }

  /**
   * What a reader makes of a part that it goes through once, checking that it is XML on the way. The text is not kept.
   * @throws UnreadableWorkbookError as {@link text}
   */
  scan<T>(part: string, reader: (xml: string) => T): T {
    const name = this.find(part) ?? part;
    return asUnreadable(name, () => reader(this.peek(name)));
  }

  /**
   * What is made from the parts, kept until one of them changes.
   * @param key names the maker and what it is asked for: one key, one type
   */
  onceUntilChanged<T>(key: string, make: () => T): T {
    let known = this.derived.get(key) as { readonly value: T } | undefined;
    if (!known) this.derived.set(key, (known = { value: make() }));
    return known.value;
  }

  private known(name: string): string | undefined {
    return this.changes.has(name) ? (this.changes.get(name) ?? undefined) : this.texts.get(name);
  }

  private load(name: string): string {
    const text = this.decode(name);
    // VML is not always XML; we only ever add shapes of our own to it.
    return /\.vml$/i.test(name) ? text : asUnreadable(name, () => assertWellFormed(text));
  }

  private decode(name: string): string {
    const entry = this.archive.entries.get(name);
    if (!entry || this.changes.get(name) === null) throw new UnreadableWorkbookError('damaged', name);
    const limit = LARGE_PARTS.test(name) ? MOST_OF_LARGE_PARTS : MOST_OF_OTHER_PARTS;
    if (entry.size > limit)
      throw new UnreadableWorkbookError('too-large', `${name} > ${Math.round(limit / 2 ** 20)} MiB`);
    const bytes = this.archive.read(entry);
    try {
      return decodePart(bytes, this.decodeUtf8);
    } catch (cause) {
      throw new UnreadableWorkbookError('not-utf8', name, { cause });
    }
  }

  write(part: string, text: string): void {
    const name = this.find(part) ?? part;
    if (this.changes.get(name) === undefined && this.texts.get(name) === text) return;
    this.names.set(name.toLowerCase(), name);
    this.changes.set(name, text);
    this.derived.clear();
  }

  remove(part: string): void {
    const name = this.find(part);
    if (name === undefined) return;
    this.names.delete(name.toLowerCase());
    this.changes.set(name, null);
    this.derived.clear();
  }

  /** The first name of the pattern that no part has, counting from 1. */
  freeName(pattern: (n: number) => string): string {
    let n = 1;
    while (this.find(pattern(n)) !== undefined) n++;
    return pattern(n);
  }

  /**
   * Runs an action; when it fails, the package is as it was before.
   * @throws UnreadableWorkbookError for XML that can't be worked on, which names the part that was asked for last
   */
  wholeOrNot<T>(action: () => T): T {
    const before = [new Map(this.texts), new Map(this.changes), new Map(this.names)] as const;
    try {
      return action();
    } catch (cause) {
      const error =
        cause instanceof XmlError ? new UnreadableWorkbookError(cause.kind, this.asked, { cause }) : cause;
      [this.texts, this.changes, this.names] = before;
      this.derived.clear();
      throw error;
    }
  }

  /** The package with its changes; the same bytes when there are none. */
  save(): Uint8Array {
    const changes = new Map<string, Uint8Array | null>();
    for (const [name, text] of this.changes) {
      const inArchive = this.archive.entries.has(name);
      if (text !== null && !(inArchive && this.texts.get(name) === text))
        changes.set(name, encoder.encode(text));
      if (text === null && inArchive) changes.set(name, null);
    }
    return changes.size === 0 ? this.archive.bytes : writeZip(this.archive, changes);
  }
}

/** Runs something on a part's XML; an {@link XmlError} becomes a refusal that names the part. */
export function asUnreadable<T>(part: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    if (cause instanceof XmlError) throw new UnreadableWorkbookError(cause.kind, part, { cause });
    throw cause;
  }
}
