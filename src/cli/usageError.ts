import type { CommanderError } from 'commander';
import type { Message } from '../budget/Finding';
import { say, type Translate } from '../report/translate';

/**
 * What is wrong with a command line, in the user's language. The parser's own English sentence only as a last resort.
 * @param help how the help is called that applies: `gouji check --help`
 */
export function usageError(error: CommanderError, help: string, t: Translate): string {
  const [id, data] = read(error);
  return say(t, id, { ...data, help });
}

/** The words in quotes of the parser's message are the name of what is wrong. */
function read({ code, message }: CommanderError): readonly [Message['id'], Message['data']] {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map((m) => m[1]!);
  const name = nameOf(quoted[0]);
  const like = /Did you mean (?:one of )?(.*?)\?/.exec(message)?.[1];
  switch (code) {
    case 'commander.unknownOption':
      return like === undefined
        ? ['cli.error.unknown-option', { name }]
        : ['cli.error.unknown-option-like', { name, like: like.split(', ') }];
    case 'commander.unknownCommand':
      return like === undefined
        ? ['cli.error.unknown-command', { name }]
        : ['cli.error.unknown-command-like', { name, like: like.split(', ') }];
    case 'commander.missingArgument':
      return ['cli.error.missing-argument', { name: quoted[0] ?? '' }];
    case 'commander.optionMissingArgument':
      return ['cli.error.option-needs-value', { name }];
    case 'commander.missingMandatoryOptionValue':
      return ['cli.error.missing-option', { name }];
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
function invalid(name: string, value: string, message: string): readonly [Message['id'], Message['data']] {
  const choices = /choices are (.*?)\.?$/.exec(message)?.[1];
  if (choices !== undefined) return ['cli.error.bad-choice', { name, choices: choices.split(', ') }];
  return ['cli.error.bad-value', { name, value, reason: /is invalid\. (.*)$/s.exec(message)?.[1] ?? '' }];
}

/** `--format <format>` → `--format` */
const nameOf = (flags = ''): string => flags.split(' ')[0]!;
