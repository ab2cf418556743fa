import type { TextMeasure } from '../measure/TextMeasure';
import { withoutNoise } from '../vocabulary/lexicon';
import { projectIn, unitIn, type OwnNames } from '../vocabulary/OwnNames';

/**
 * What a label measures that bears a name of the workbook: a project, or a unit with what of it. Null when it bears none, or when
 * the words behind a unit's name name nothing known.
 * @param measureOf what words without such a name measure
 */
export function measureByName(
  label: string,
  names: OwnNames,
  measureOf: (words: string) => TextMeasure | null,
): TextMeasure | null {
  const project = projectIn(label, names);
  if (project !== undefined) return { family: 'other', part: 'total', name: project };
  const named = unitIn(label, names);
  if (!named) return null;
  const { unit, behind } = named;
  if (withoutNoise(behind) === '' && !/[收支]/.test(behind))
    return { family: 'other', part: 'total', name: unit, scope: unit };
  const measure = measureOf(behind);
  if (!measure || measure.family === 'other' || measure.qualifier) return null;
  const { generic: _generic, ...own } = measure;
  return { ...own, scope: unit };
}
