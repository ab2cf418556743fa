import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json';
import { say, translator } from '../report/translate';
import { addCheck } from './commands/check';
import { addClear } from './commands/clear';
import { addCoverage } from './commands/coverage';
import { addExplain } from './commands/explain';
import { addNarrate } from './commands/narrate';
import { addReview } from './commands/review';
import type { CliIo } from './io';
import { langOption, localeOf } from './lang';
import { localise, withoutDoubleSpace } from './localise';
import { usageError } from './usageError';
import type { CliContext, ExitStatus } from './CliContext';

/** Commands, each in its own file, in the order of the help. */
const COMMANDS: readonly ((program: Command, context: CliContext) => void)[] = [
  addCheck,
  addNarrate,
  addReview,
  addExplain,
  addCoverage,
  addClear,
];

/**
 * Runs the command line.
 * @param argv arguments without the program's own name
 * @returns the exit status
 */
export async function run(argv: readonly string[], io: CliIo): Promise<ExitStatus> {
  const locale = localeOf(argv);
  const t = translator(locale);
  let status: ExitStatus = 0;
  const context: CliContext = {
    io,
    locale,
    t,
    version: packageJson.version,
    finish: (s) => (status = s),
  };
  const program = programOf(context);
  if (argv.length === 0) {
    // A script whose arguments came out empty must not look like one that found nothing to act on.
    io.err(withoutDoubleSpace(program.helpInformation()));
    return 2;
  }
  try {
    await program.parseAsync(helpAsOption(argv, program), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const command = program.commands.find((c) => argv.includes(c.name()));
    const help = `${['gouji', ...(command ? [command.name()] : [])].join(' ')} --help`;
    io.err(`${usageError(error, help, t)}\n`);
    return 2;
  }
  return status;
}

/** `help check` is `check --help`, so that a mistake in the name is told as everywhere. */
function helpAsOption(argv: readonly string[], program: Command): readonly string[] {
  if (argv[0] !== 'help') return argv;
  const [, name, ...others] = argv;
  if (name === undefined || name.startsWith('-') || name === 'help') return ['--help', ...argv.slice(1)];
  return program.commands.some((c) => c.name() === name) ? [name, '--help', ...others] : argv.slice(1);
}

function programOf(context: CliContext): Command {
  const { t, io, version } = context;
  const program = new Command('gouji')
    .description(say(t, 'cli.description'))
    .version(version, '-V, --version', say(t, 'cli.version'))
    .helpCommand('help [command]', say(t, 'cli.help-command'));
  for (const add of COMMANDS) add(program, context);
  for (const command of [program, ...program.commands]) localise(command.addOption(langOption(t)), t, io);
  return program;
}
