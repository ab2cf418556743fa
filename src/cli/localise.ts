import { Help, type Command } from 'commander';
import { say, type Translate } from '../report/translate';
import type { CliIo } from './io';

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
  command
    .exitOverride()
    .helpOption('-h, --help', say(t, 'cli.help'))
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      outputError: () => {},
    })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (c) => translated(original.commandUsage(c)),
      subcommandTerm: (c) => translated(original.subcommandTerm(c)),
      optionDescription: (option) =>
        original
          .optionDescription(option)
          .replace('choices:', `${say(t, 'cli.choices')}:`)
          .replace('default:', `${say(t, 'cli.default')}:`),
      displayWidth,
    });
}

/** Columns of a terminal that a text takes: Chinese characters take two. */
const displayWidth = (text: string): number =>
  [...text].reduce((width, char) => width + (/[\u1100-\u115f\u2e80-\uffe6]/.test(char) ? 2 : 1), 0);
