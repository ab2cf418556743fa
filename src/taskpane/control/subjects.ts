import type { Message } from '../../budget/Finding';
import { isValuesFile, type SubjectList } from '../../budget/SubjectList';
import { textOf } from '../../given/textOf';
import type { PaneServices } from '../platform/PaneServices';
import { attempt, passNotice, type Context } from './Context';
import { keepSettings } from './keeping';
import type { SubjectActions } from './PaneController';

/** @param rerun runs again what was run, with the list */
export function makeSubjects(context: Context, rerun: () => Promise<void>): SubjectActions {
  const { services, store } = context;
  const adopt = async (subjects: SubjectList | null): Promise<void> => {
    store.dispatch({ type: 'settings/changed', change: { subjects } });
    await attempt(context, () => keepSettings(context, { subjects }));
    await rerun();
  };
  return {
    async chooseSubjects(file) {
      passNotice(context);
      const read: SubjectList[] = [];
      await attempt(context, async () => {
        const list = await listOf(services, file);
        if ('reason' in list) throw new NoSubjectsError(context.words().message(list.reason));
        read.push(list);
      });
      for (const list of read) await adopt(list);
    },
    async forgetSubjects() {
      passNotice(context);
      await adopt(null);
    },
  };
}

async function listOf(
  { engine, readFile }: PaneServices,
  file: File,
): Promise<SubjectList | { readonly reason: Message }> {
  const { name } = file;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const content = isValuesFile(name) ? textOf(bytes) : await readFile(bytes, name);
  return engine.call('subjects', { file: name, content });
}

/** The file chosen as list of subjects is none. */
class NoSubjectsError extends Error {
  readonly messageId: Message['id'] = 'pane.failure.subjects';
  readonly data: Readonly<Record<string, string>>;

  constructor(reason: string) {
    super(reason);
    this.data = { reason };
  }
}
