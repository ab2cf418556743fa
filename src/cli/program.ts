import type * as CommandLine from './commandLine';

/** The program as the executable loads it. Its threads serve jobs and do without the command line, which is loaded on call. */
export { serveJob } from './batch/jobs';

export const commandLine = (): Promise<typeof CommandLine> =>
  import(/* webpackMode: "eager" */ './commandLine');
