import { HostError } from '../protocol/HostError';
import { hostObject, textArgument, type HostObject } from '../protocol/HostObject';
import { commentsObject } from './comments';
import { customXmlPartsObject } from './customXmlParts';
import type { HostState } from './HostState';
import { rangeObject } from './range';
import { settingsObject } from './settings';
import { worksheetsObject } from './worksheets';

/** The Workbook, where every path begins. */
export function workbookObject(state: HostState): HostObject {
  const { workbook } = state;
  return hostObject({
    type: 'Workbook',
    children: {
      Worksheets: () => worksheetsObject(state),
      Comments: () => commentsObject(state),
      CustomXmlParts: () => customXmlPartsObject(state),
      Settings: () => settingsObject(state),
      Protection: () =>
        hostObject({
          type: 'WorkbookProtection',
          scalars: { Protected: { get: () => workbook.isStructureProtected } },
        }),
    },
    methods: {
      _RemoveReference: (id) => void state.references.delete(textArgument(id, 'Workbook._RemoveReference')),
      GetSelectedRange: () => {
        if (!workbook.selection)
          throw new HostError('InvalidSelection', 'Nothing is selected.', 'Workbook.getSelectedRange');
        return rangeObject(state, workbook.selection.sheet, workbook.selection.range);
      },
    },
  });
}
