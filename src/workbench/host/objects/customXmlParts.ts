import type { EmulatedXmlPart } from '../model/EmulatedParts';
import { HostError, invalidArgument, itemNotFound } from '../protocol/HostError';
import { hostObject, textArgument, type Argument, type HostObject } from '../protocol/HostObject';
import type { HostState } from './HostState';

const ROOT = /<(?![?!])[^\s/>]+([^>]*)>/;
const NAMESPACE = /xmlns\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/** The namespace of a part's root element, where it is the default one. */
export function namespaceOf(xml: string): string {
  const m = NAMESPACE.exec(ROOT.exec(xml)?.[1] ?? '');
  return m?.[1] ?? m?.[2] ?? '';
}

/** CustomXmlPartCollection, whole or the parts of one namespace. */
export function customXmlPartsObject(state: HostState, namespace?: string): HostObject {
  const { workbook } = state;
  const parts = (): EmulatedXmlPart[] =>
    workbook.xmlParts.filter((p) => namespace === undefined || namespaceOf(p.xml) === namespace);
  const object = (part: EmulatedXmlPart | undefined): HostObject | null =>
    part ? partObject(state, part) : null;
  const byId = (id: Argument) => parts().find((p) => p.id === id);
  const scoped = {
    GetOnlyItem: () => {
      if (parts().length !== 1)
        throw new HostError(
          'InvalidOperation',
          'There is not exactly one part.',
          'CustomXmlPartScopedCollection.getOnlyItem',
        );
      return partObject(state, parts()[0]!);
    },
    GetOnlyItemOrNullObject: () => (parts().length === 1 ? object(parts()[0]) : null),
  };
  const whole = {
    Add: (xml: Argument) => {
      const part = { id: workbook.nextId(), xml: assertXml(xml, 'CustomXmlPartCollection.add') };
      workbook.xmlParts.push(part);
      workbook.kept();
      return partObject(state, part);
    },
    GetByNamespace: (uri: Argument) =>
      customXmlPartsObject(state, textArgument(uri, 'CustomXmlPartCollection.getByNamespace')),
  };
  return hostObject({
    type: namespace === undefined ? 'CustomXmlPartCollection' : 'CustomXmlPartScopedCollection',
    items: () => parts().map((p) => partObject(state, p)),
    indexer: (id) => {
      const part = object(byId(id));
      if (!part) throw itemNotFound('CustomXmlPartCollection.getItem');
      return part;
    },
    methods: {
      GetCount: () => parts().length,
      GetItemOrNullObject: (id) => object(byId(id)),
      ...(namespace === undefined ? whole : scoped),
    },
  });
}

function assertXml(xml: Argument, location: string): string {
  const text = textArgument(xml, location);
  if (!ROOT.test(text)) throw invalidArgument(location);
  return text;
}

function partObject(state: HostState, part: EmulatedXmlPart): HostObject {
  const { xmlParts } = state.workbook;
  return hostObject({
    type: 'CustomXmlPart',
    key: () => ({ Id: part.id }),
    scalars: { Id: { get: () => part.id }, NamespaceUri: { get: () => namespaceOf(part.xml) } },
    methods: {
      GetXml: () => part.xml,
      SetXml: (xml) => {
        part.xml = assertXml(xml, 'CustomXmlPart.setXml');
        state.workbook.kept();
      },
      Delete: () => {
        xmlParts.splice(xmlParts.indexOf(part), 1);
        state.workbook.kept();
      },
    },
  });
}
