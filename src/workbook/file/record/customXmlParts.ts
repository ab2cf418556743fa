import type { OpcPackage } from '../package/OpcPackage';

/** The names of all custom XML parts, whoever keeps something in them, without those that only describe another. */
export const customXmlParts = (pkg: OpcPackage): readonly string[] =>
  pkg.parts.filter((name) => /^customXml\/[^/]+\.xml$/i.test(name) && !/itemProps/i.test(name));
