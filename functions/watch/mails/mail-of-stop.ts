import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Mail } from '../../../shared/notices/notice.ts';
import { pausedMail } from '../../../shared/notices/paused-mail.ts';
import type { MailDesk } from './mail-desk.ts';
import { reasonNamed } from '../../../shared/links/reason-of.ts';

export interface Stopped {
  connection: Connection;
  isReminder: boolean;
  mayRepeat: boolean;
}

/** The mail about a stop; undefined when nobody is to be told, or no direction declares its reason any more. */
export function mailOfStop(
  { connection, ...rest }: Stopped,
  definitions: readonly DirectionDefinition[],
  { facts }: Pick<MailDesk, 'facts'>,
): Mail | undefined {
  const { paused } = connection;
  const declared = definitions.flatMap(({ reasons }) => (paused ? [reasonNamed(reasons, paused.code)] : []));
  const reason = paused && (reasonNamed(commonReasons, paused.code) ?? declared.find(Boolean));
  if (!paused || !reason) return undefined;
  const why = { reason, details: paused.details };
  return pausedMail(connection, { why, since: paused.at, ...rest }, facts);
}
