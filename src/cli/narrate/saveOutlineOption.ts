import { basename, join } from 'node:path';
import type { TextDocument } from '../../budget/TextDocument';
import { filesOf, saveText, type OutlineFiles } from '../../pipeline/saveOutline';
import type { Outline } from '../../narrative/outlines';
import { checkMark } from '../../narrative/write/checkMark';
import { MANIFEST } from '../../narrative/outlines/manifest';
import { say } from '../../report/translate';
import type { Grid } from '../../workbook/Grid';
import { writeOut } from '../writeOut';
import type { CliContext } from '../CliContext';

/** So many lines of a kind are told; the rest is counted. */
const MOST_LINES = 12;

/** `--save-outline`: turns last year's text into an outline in a folder, and says what of it stays open. @returns false when it could not be written */
export async function saveLastText(
  folder: string,
  prior: readonly Grid[],
  text: TextDocument | undefined,
  context: CliContext,
): Promise<boolean> {
  const { io, t } = context;
  const { files, open, rows, others } = saveText(prior, namedAfter(folder), text);
  const written = await writeFolder(folder, files, context);
  if (written === undefined) return false;
  const tell = (line: string, lines: readonly string[]): void => {
    if (lines.length === 0) return;
    const shown = lines.slice(0, MOST_LINES).map((l) => `  ${l}`);
    const more = lines.length - shown.length;
    io.out(
      [line, ...shown, ...(more > 0 ? [`  ${say(t, 'narrative.save.more', { count: more })}`] : []), ''].join(
        '\n',
      ),
    );
  };
  tell(say(t, 'narrative.save.open', { count: open.length }), open.map(checkMark));
  tell(
    say(t, 'narrative.save.others', { count: others.length }),
    others.map(({ before, now }) =>
      say(t, now === undefined ? 'narrative.save.not-written' : 'narrative.save.other', {
        before,
        now: now ?? '',
      }),
    ),
  );
  if (rows > 0) io.out(`${say(t, 'narrative.save.rows', { count: rows })}\n`);
  return true;
}

/** Writes the outline that a text is written in into a folder. */
export const saveUsedOutline = async (
  folder: string,
  outline: Outline,
  context: CliContext,
): Promise<boolean> => (await writeFolder(folder, filesOf(outline), context)) !== undefined;

const namedAfter = (folder: string): Pick<Outline, 'id' | 'name'> => {
  const name = basename(folder);
  return { id: /^[\w-]{1,40}$/.test(name) ? name : 'own', name };
};

/** A folder that is there already is left alone: the next free name is taken. */
async function writeFolder(
  folder: string,
  files: OutlineFiles,
  context: CliContext,
): Promise<string | undefined> {
  const { io, t } = context;
  let free = folder;
  for (let n = 2; ((await io.list(free)) ?? []).length > 0; n++) free = `${folder}-${n}`;
  for (const [name, text] of Object.entries(files)) {
    const path = join(free, name === MANIFEST ? `${name}.txt` : `${name}.liquid`);
    if (!(await writeOut(context, path, new TextEncoder().encode(text)))) return undefined;
  }
  io.out(`${say(t, 'narrative.save.written', { folder: free, count: Object.keys(files).length })}\n`);
  return free;
}
