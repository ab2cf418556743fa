import { basename } from 'node:path';
import type { Message } from '../../budget/Finding';
import { isValuesFile, type SubjectList } from '../../budget/SubjectList';
import { subjectListOf } from '../../recognise/subjectList';
import { say } from '../../report/translate';
import { decodeText } from '../../textfile';
import type { CliIo } from '../io';
import { contentOf, readBytes } from '../readBook';
import type { CliContext } from '../CliContext';

/** The list of `--subjects`, if one was named. */
export interface NamedSubjects {
  readonly subjects?: SubjectList;
  /** It can't be read, which has been told; everything is checked without it. */
  readonly isFailed: boolean;
}

/** Reads the office's own list of subjects, once for the whole run. */
export async function readSubjects(file: string | undefined, { io, t }: CliContext): Promise<NamedSubjects> {
  if (file === undefined) return { isFailed: false };
  const list = await listOf(io, file);
  if (!('reason' in list)) return { subjects: list, isFailed: false };
  io.err(`${say(t, 'cli.subjects-unreadable', { file, reason: t(list.reason) })}\n`);
  return { isFailed: true };
}

async function listOf(io: CliIo, file: string): Promise<SubjectList | { readonly reason: Message }> {
  const read = await readBytes(io, file);
  if ('reason' in read) return read;
  const name = basename(file);
  if (isValuesFile(file)) return subjectListOf(name, decodeText(read.bytes));
  const content = await contentOf(read.bytes);
  return 'reason' in content ? content : subjectListOf(name, content.grids);
}
