import { say } from '../../../../shared/wording.ts';
import type { ConsoleContext } from '../../context.ts';
import { words } from './words.ts';

/** Whom the people of a connection turn to. */
export function contactName({ var: { connection, language } }: Pick<ConsoleContext, 'var'>): string {
  return connection.notify?.contact ?? say(words.us, {}, language);
}
