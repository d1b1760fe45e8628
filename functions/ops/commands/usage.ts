import type { Command, CommanderError } from 'commander';
import { Refusal } from '../output/report.ts';

/** Has every command tell wrong words by what there is instead. */
export function refuseWrongWords(command: Command): void {
  command.configureOutput({ writeErr: () => undefined, outputError: () => undefined });
  command.exitOverride((error) => {
    // The help that was asked for.
    if (error.exitCode === 0) throw error;
    throw new Refusal(sentenceOf(command, error));
  });
  command.commands.forEach(refuseWrongWords);
}

function sentenceOf(command: Command, { code, message }: CommanderError): string {
  const name = nameOf(command);
  const said = message.replace(/^error: /, '').split('\n')[0] ?? '';
  switch (code) {
    case 'commander.help':
      return `Say what is to be done: ${name} ${namesIn(command).join(', ')}.`;
    case 'commander.unknownCommand':
      return `There is no command "${name} ${quoted(said)}". There are: ${namesIn(command).join(', ')}.`;
    case 'commander.unknownOption':
      return `"${name}" has no option ${quoted(said)}. There are: ${optionsOf(command).join(', ')}.`;
    case 'commander.missingArgument':
    case 'commander.excessArguments':
      return `That is ${code === 'commander.missingArgument' ? 'too little' : 'too much'}. Write: ${usageOf(command)}`;
    default:
      return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  }
}

function quoted(said: string): string {
  return /'([^']*)'/.exec(said)?.[1] ?? '';
}

function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();
}

function namesIn(command: Command): string[] {
  return command.commands.map((each) => each.name());
}

function optionsOf(command: Command): string[] {
  const own = command.options.map(({ long, short }) => long ?? short ?? '');
  return command.parent ? [...own, ...optionsOf(command.parent)] : own;
}

function usageOf(command: Command): string {
  const words = command.registeredArguments.map((each) =>
    each.required ? `<${each.name()}>` : `[${each.name()}]`,
  );
  return [nameOf(command), ...words].join(' ');
}
