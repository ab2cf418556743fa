import { extname, join } from 'node:path';
import { originalStem } from '../files';
import type { CheckTask } from './CheckReport';
import type { Earlier } from './earlier';
import type { Input } from './inputs';

/**
 * What is to be done for each input. Copies keep the subfolders in which the files were found; where two files would give
 * copies of one name, the second gets a number, so that it doesn't matter which of them is done first.
 * @param out the folder for highlighted copies, if they are wanted
 */
export function tasksOf(
  inputs: readonly Input[],
  out: string | undefined,
  earlier: Earlier | undefined,
): CheckTask[] {
  const taken = new Set<string>();
  return inputs.map(({ file, refused, subfolder }) => {
    if (refused) return { file, refused };
    const before = earlier?.get(file)?.sha256;
    return {
      file,
      ...(before === undefined ? {} : { before }),
      ...(out === undefined ? {} : { copy: copyOf(file, join(out, subfolder ?? ''), taken) }),
    };
  });
}

/** File systems that take A and a for the same letter are served too. */
function copyOf(file: string, folder: string, taken: Set<string>): NonNullable<CheckTask['copy']> {
  const stem = originalStem(file);
  let name = stem;
  for (let n = 2; taken.has(join(folder, name).toLowerCase()); n++) name = `${stem}-${n}`;
  taken.add(join(folder, name).toLowerCase());
  return { folder, name: name + extname(file) };
}
