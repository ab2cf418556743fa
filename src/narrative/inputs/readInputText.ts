import type { InputRecord } from './Inputs';

/** The inputs of a text, and the lines that belong to none. */
export interface TextInputs {
  readonly inputs: InputRecord;
  /** Lines before the first name, from 1. */
  readonly unread: readonly number[];
}

const NAMED = /^([^\s:：=][^:：=\t]{0,79})[:：=\t]\s*(.*)$/u;
const CONTINUES = /^[ \t\u3000]+(?=\S)/;
const COMMENT = /^\s*(?:#|$)/;

/**
 * Reads inputs from a text: `名称：内容` on a line of its own; lines that begin with a space go on with the content above, each
 * a paragraph. Empty lines and lines after `#` are left out; of a name given twice the later one counts.
 */
export function readInputText(text: string): TextInputs {
  const inputs: Record<string, string> = {};
  const unread: number[] = [];
  let name: string | undefined;
  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (COMMENT.test(line)) continue;
    const named = CONTINUES.test(line) ? null : NAMED.exec(line);
    if (named) {
      name = named[1]!.trim();
      inputs[name] = named[2]!.trim();
    } else if (name !== undefined && CONTINUES.test(line)) {
      inputs[name] = [inputs[name]!, line.trim()].filter((s) => s !== '').join('\n');
    } else {
      unread.push(i + 1);
    }
  }
  return { inputs: Object.fromEntries(Object.entries(inputs).filter(([, v]) => v !== '')), unread };
}
