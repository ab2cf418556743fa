import { PHRASES } from './phrases';
import { described, FOLLOWS, manifestLines, type Described } from './manifest';
import { ManifestError } from './ManifestError';
import { USUAL_NUMBERS, type Outline } from './Outline';

/** What holds of an outline that says nothing of it and follows no other. */
const USUAL: Described = {
  id: 'own',
  name: '',
  sections: [],
  numbers: USUAL_NUMBERS,
  lastYear: 'book',
  numbering: ['chinese', 'chinese-brackets', 'digits'],
  sheet: '编制说明',
  listLimit: 40,
  fits: { regions: [], titles: [], noTitles: [], columns: [] },
};

/**
 * The outline that a manifest and the templates beside it make.
 * @param known the outline of an id, for one that follows another
 * @throws ManifestError
 */
export function readOutline(
  manifest: string,
  templates: Readonly<Record<string, string>>,
  known: (id: string) => Outline | undefined = () => undefined,
): Outline {
  const lines = manifestLines(manifest);
  const follows = lines[FOLLOWS];
  const base = follows === undefined ? undefined : known(follows);
  if (follows !== undefined && !base)
    throw new ManifestError({ id: 'narrative.manifest.unknown-base', data: { name: follows } });
  // It is for the books that it names itself, not for those of the one that it follows.
  const outline = described(lines, base ? { ...base, id: USUAL.id, fits: USUAL.fits } : USUAL);
  const all = { ...PHRASES, ...base?.templates, ...templates };
  if (outline.sections.length === 0)
    throw new ManifestError({ id: 'narrative.manifest.no-sections', data: {} });
  const missing = outline.sections.filter((name) => !(name in all));
  if (missing.length > 0)
    throw new ManifestError({ id: 'narrative.manifest.no-template', data: { names: missing } });
  return {
    ...outline,
    name: outline.name || outline.id,
    templates: all,
    ...(follows === undefined ? {} : { follows }),
  };
}
