import type { CommanderError } from 'commander';
import type { Message } from '../budget/Finding';
import { say, type Translate } from '../report/translate';

/** What is wrong with a command line, in the user's language. The parser's own English sentence only as a last resort. */
export function usageError(error: CommanderError, t: Translate): string {
  const [id, data] = read(error);
  return say(t, id, data);
}

/** The words in quotes of the parser's message are the name of what is wrong. */
function read({ code, message }: CommanderError): readonly [string, Message['data']] {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map((m) => m[1]!);
  const name = nameOf(quoted[0]);
  switch (code) {
    case 'commander.unknownOption':
      return ['cli.error.unknown-option', { name }];
    case 'commander.unknownCommand':
      return ['cli.error.unknown-command', { name }];
    case 'commander.missingArgument':
      return ['cli.error.missing-argument', { name: quoted[0] ?? '' }];
    case 'commander.optionMissingArgument':
    case 'commander.missingMandatoryOptionValue':
      return ['cli.error.option-needs-value', { name }];
    case 'commander.invalidArgument':
      return invalid(name, quoted[1] ?? '', message);
    case 'commander.excessArguments':
      return ['cli.error.too-many', {}];
    case 'commander.conflictingOption':
      return ['cli.error.exclusive', { name, other: nameOf(quoted[1]) }];
    default:
      return ['cli.error.other', { reason: message.replace(/^error: /, '') }];
  }
}

/** What the option takes: one of some words, or what its own reader says in the user's language. */
function invalid(name: string, value: string, message: string): readonly [string, Message['data']] {
  const choices = /choices are (.*?)\.?$/.exec(message)?.[1];
  if (choices !== undefined) return ['cli.error.bad-choice', { name, choices }];
  return ['cli.error.bad-value', { name, value, reason: /is invalid\. (.*)$/s.exec(message)?.[1] ?? '' }];
}

/** `--format <format>` → `--format` */
const nameOf = (flags = ''): string => flags.split(' ')[0]!;
