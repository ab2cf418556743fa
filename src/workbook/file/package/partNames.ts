/** Names of parts inside a package: `xl/worksheets/sheet1.xml`, without a slash in front. */

const folderOf = (part: string): string[] => part.split('/').slice(0, -1);

/** Where a part's relationships stand; '' is the package itself. */
export function relationshipsPart(part: string): string {
  const folder = folderOf(part)
    .map((f) => `${f}/`)
    .join('');
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** A target further down, without any character that could be escaped. */
const BELOW = /^(?:\w+\/)*\w+\.\w+$/;

/** The part that a relationship's target names, seen from the part that has the relationship. */
export function resolveTarget(part: string, target: string): string {
  if (BELOW.test(target)) return part.slice(0, part.lastIndexOf('/') + 1) + target;
  const path = target.startsWith('/') ? [] : folderOf(part);
  for (const step of safelyDecoded(target.replace(/^\//, '')).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function safelyDecoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

/** The shortest relative target from one part to another. */
export function relativeTarget(from: string, to: string): string {
  const base = folderOf(from);
  const path = to.split('/');
  let same = 0;
  while (same < base.length && same < path.length - 1 && base[same] === path[same]) same++;
  return [...base.slice(same).map(() => '..'), ...path.slice(same)].join('/');
}
