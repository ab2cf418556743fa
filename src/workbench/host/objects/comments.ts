import { parseArea, sheetOf } from '../model/area';
import type { EmulatedComment } from '../model/EmulatedParts';
import { accessDenied, HostError, invalidArgument, itemNotFound } from '../protocol/HostError';
import { hostObject, textArgument, type Argument, type HostObject } from '../protocol/HostObject';
import type { HostState } from './HostState';
import { rangeObject } from './range';
import { targetOf, type Target } from './Target';

/** CommentCollection of the workbook: threaded comments. */
export function commentsObject(state: HostState): HostObject {
  const { workbook } = state;
  const object = (c: EmulatedComment | undefined): HostObject | null => (c ? commentObject(state, c) : null);
  const byId = (id: Argument) => workbook.comments.find((c) => c.id === id);
  const required = (c: EmulatedComment | undefined, member: string): HostObject => {
    if (!c) throw itemNotFound(`CommentCollection.${member}`);
    return commentObject(state, c);
  };
  return hostObject({
    type: 'CommentCollection',
    items: () => workbook.comments.map((c) => commentObject(state, c)),
    indexer: (id) => required(byId(id), 'getItem'),
    methods: {
      GetCount: () => workbook.comments.length,
      GetItemOrNullObject: (id) => object(byId(id)),
      GetItemByCell: (cell) => {
        const { sheet, row, column } = cellOf(state, cell, 'CommentCollection.getItemByCell');
        return required(workbook.commentAt(sheet, row, column), 'getItemByCell');
      },
      Add: (cell, content) => add(state, cell, textArgument(content, 'CommentCollection.add')),
    },
  });
}

function add(state: HostState, cell: Argument, content: string): HostObject {
  const location = 'CommentCollection.add';
  const { workbook } = state;
  const { sheet, row, column } = cellOf(state, cell, location);
  if (sheet.isProtected && sheet.protectionOptions['allowEditObjects'] !== true) throw accessDenied(location);
  const isTaken =
    workbook.commentAt(sheet, row, column) ??
    workbook.notes.find((n) => n.sheet === sheet && n.row === row && n.column === column);
  if (isTaken) throw new HostError('InvalidOperation', 'The cell has a comment or a note.', location);
  const comment: EmulatedComment = { id: workbook.nextId(), sheet, row, column, content, replies: [] };
  workbook.comments.push(comment);
  workbook.structureChanged(sheet);
  return commentObject(state, comment);
}

function cellOf(state: HostState, cell: Argument, location: string) {
  const { sheet, boxes } = typeof cell === 'string' ? named(state, cell, location) : targetOf(cell, location);
  const box = boxes[0];
  if (!box || boxes.length > 1 || box.top !== box.bottom || box.left !== box.right)
    throw invalidArgument(location);
  return { sheet, row: box.top, column: box.left };
}

function named(state: HostState, address: string, location: string): Target {
  const sheet = state.workbook.findSheet(sheetOf(address) ?? state.workbook.active.name);
  const box = parseArea(address);
  if (!sheet || !box) throw invalidArgument(location);
  return { sheet, boxes: [box] };
}

function commentObject(state: HostState, comment: EmulatedComment): HostObject {
  const { workbook } = state;
  return hostObject({
    type: 'Comment',
    key: () => ({ Id: comment.id }),
    scalars: {
      Id: { get: () => comment.id },
      Content: {
        get: () => comment.content,
        set: (text) => {
          comment.content = textArgument(text, 'Comment.content');
          workbook.structureChanged(comment.sheet);
        },
      },
    },
    children: {
      Replies: () =>
        hostObject({ type: 'CommentReplyCollection', methods: { GetCount: () => comment.replies.length } }),
    },
    methods: {
      GetLocation: () =>
        rangeObject(state, comment.sheet, {
          top: comment.row,
          bottom: comment.row,
          left: comment.column,
          right: comment.column,
        }),
      Delete: () => {
        workbook.comments.splice(workbook.comments.indexOf(comment), 1);
        workbook.structureChanged(comment.sheet);
      },
    },
  });
}
