import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import { escapeAttribute } from '../../xml/text';
import { AttributeCursor } from '../../xml/AttributeCursor';
import { CheckedScanner } from '../../xml/CheckedScanner';
import { rootOf } from '../../xml/elements';
import { appendInside, applySplices, removal } from '../../xml/splice';
import { CONTENT_TYPES, contentTypeOf, removePart, setContentType } from './contentTypes';
import type { OpcPackage } from './OpcPackage';
import { relationshipsPart, relativeTarget, resolveTarget } from './partNames';

export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The part's name; for an external one the address as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relationships of a part, `''` being the package. */
export const relationshipsOf = (pkg: OpcPackage, part: string): readonly Relationship[] =>
  pkg.onceUntilChanged(`relationships of ${part}`, () => {
    const source = pkg.find(relationshipsPart(part));
    return source === undefined ? [] : pkg.scan(source, (xml) => readRelationships(pkg, part, xml));
  });

function readRelationships(pkg: OpcPackage, part: string, xml: string): readonly Relationship[] {
  const tag = new CheckedScanner(xml);
  const attribute = new AttributeCursor(xml);
  const found: Relationship[] = [];
  while (tag.nextOpening()) {
    if (tag.depth !== 1) continue;
    let id = '';
    let type = '';
    let target = '';
    let isExternal = false;
    attribute.reset(tag.nameEnd);
    while (attribute.next()) {
      if (attribute.is('Id')) id = attribute.value;
      else if (attribute.is('Type')) type = attribute.value;
      else if (attribute.is('Target')) target = attribute.value;
      else if (attribute.is('TargetMode')) isExternal = attribute.value === 'External';
    }
    if (!isExternal) {
      target = resolveTarget(part, target);
      target = pkg.find(target) ?? target;
    }
    found.push({ id, type, target, isExternal });
  }
  return found;
}

/** The relationships whose type ends so: `hasType(r, 'comments')`. */
export const hasType = ({ type: whole }: Relationship, type: string): boolean =>
  whole.endsWith(type) && whole[whole.length - type.length - 1] === '/';

export const relatedPart = (pkg: OpcPackage, part: string, type: string): string | undefined =>
  relationshipsOf(pkg, part).find(
    (r) => hasType(r, type) && !r.isExternal && pkg.find(r.target) !== undefined,
  )?.target;

/** Adds a relationship and gives its id. @param type the last word of an office relationship type: `comments` */
export function addRelationship(pkg: OpcPackage, part: string, type: string, target: string): string {
  const taken = new Set(relationshipsOf(pkg, part).map((r) => r.id));
  // A part may name an id that has no relationship: a new one must not come to stand for it.
  const owner = pkg.peekAtForeign(part);
  const isFree = (id: string): boolean =>
    !taken.has(id) && !owner.includes(`"${id}"`) && !owner.includes(`'${id}'`);
  let n = 1;
  while (!isFree(`rId${n}`)) n++;
  const source = relationshipsPart(part);
  const isNew = pkg.find(source) === undefined;
  const xml = !isNew
    ? pkg.text(source)
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`;
  const root = rootOf(xml);
  const address = escapeAttribute(relativeTarget(part, target));
  const element = `<${root.prefix}Relationship Id="rId${n}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${address}"/>`;
  pkg.write(source, applySplices(xml, [appendInside(xml, root.element, element)]));
  if (isNew && contentTypeOf(pkg, source) === undefined)
    setContentType(pkg, source, CONTENT_TYPES.relationships);
  return `rId${n}`;
}

/** Takes out the relationships that fit; the relationships part too when it becomes empty. */
export function removeRelationships(pkg: OpcPackage, part: string, fits: (r: Relationship) => boolean): void {
  const source = pkg.find(relationshipsPart(part));
  if (source === undefined) return;
  const xml = pkg.text(source);
  const all = relationshipsOf(pkg, part);
  const gone = rootOf(xml).children.filter((_element, i) => fits(all[i]!));
  if (gone.length === all.length) removePart(pkg, source);
  else if (gone.length > 0) pkg.write(source, applySplices(xml, gone.map(removal)));
}

/**
 * All parts that can be reached from the package's root. Where relationships can't be read, what they lead to is not known:
 * it is not here, and was not here before.
 */
export function reachableParts(pkg: OpcPackage): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [''];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target, isExternal } of readableRelationships(pkg, part)) {
      if (isExternal || reached.has(target) || pkg.find(target) === undefined) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  return reached;
}

function readableRelationships(pkg: OpcPackage, part: string): readonly Relationship[] {
  try {
    return relationshipsOf(pkg, part);
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return [];
    throw error;
  }
}
