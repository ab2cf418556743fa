import { CommanderError, Help, type Command, type Option } from 'commander';
import { say, type Translate } from '../report/translate';
import type { CliIo } from './io';
import { displayWidth, wrap } from './wrap';

/** Columns of the help. */
const HELP_WIDTH = 80;

/** Makes a command speak the user's language; its errors are thrown, and told elsewhere. */
export function localise(command: Command, t: Translate, io: CliIo): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say(t, 'cli.usage'),
    'Arguments:': say(t, 'cli.arguments'),
    'Options:': say(t, 'cli.options'),
    'Commands:': say(t, 'cli.commands'),
  };
  const translated = (text: string): string =>
    text
      .replace('[options]', `[${say(t, 'cli.options-word')}]`)
      .replace(/([[<])command([\]>])/, `$1${say(t, 'cli.command-word')}$2`);
  const original = new Help();
  for (const option of command.options) if (option.required) refuseFlags(option, command);
  command
    .exitOverride()
    .helpOption('-h, --help', say(t, 'cli.help'))
    .configureOutput({
      writeOut: (text) => io.out(withoutDoubleSpace(text)),
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: () => HELP_WIDTH,
    })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (c) => translated(original.commandUsage(c)),
      subcommandTerm: (c) => translated(original.subcommandTerm(c)),
      optionDescription: (option) => describe(option, t),
      displayWidth,
      boxWrap: wrap,
    });
}

/** `--docx --charts` lacks the document's name; the parser would take the next option for it. */
function refuseFlags(option: Option, command: Command): void {
  const parse = option.parseArg as ((value: string, previous: unknown) => unknown) | undefined;
  option.argParser((value: string, previous: unknown) => {
    if (command.options.some((o) => o.long === value || o.short === value))
      throw new CommanderError(
        2,
        'commander.optionMissingArgument',
        `option '${option.flags}' argument missing`,
      );
    return parse ? parse(value, previous) : value;
  });
}

/** A full-width colon brings its own space. */
export const withoutDoubleSpace = (help: string): string => help.replace(/^(.*：) /, '$1');

/** What an option is for, what it can be, and what it is when it isn't given. */
function describe({ description, argChoices, defaultValue }: Option, t: Translate): string {
  if (!argChoices) return description;
  const choices = say(t, 'cli.choices', { choices: argChoices });
  const both = defaultValue === undefined ? '' : say(t, 'cli.default', { value: String(defaultValue) });
  return say(t, 'cli.described', { description, limits: choices + both });
}
