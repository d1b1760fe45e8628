import type { Connection } from '../../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import { isEmpty, tidingsMail } from '../../../shared/notices/tidings-mail.ts';
import type { Told } from '../../../shared/notices/told.ts';
import { decideTidings } from './decide-tidings.ts';
import { lookAtNeeds } from './look-at-needs.ts';
import type { MailDesk, MailPlan } from './mail-desk.ts';
import { nameSolved } from './name-solved.ts';

export interface Running {
  connection: Connection;
  told: Told;
  /** It had stopped, and that was told. */
  runsAgain: boolean;
  mayRepeat: boolean;
}

/** The mail about the records of a connection that runs. */
export async function mailOfNeeds(
  { connection, told, runsAgain, mayRepeat }: Running,
  definitions: readonly DirectionDefinition[],
  { links, letterNotes, mailer, facts, now }: MailDesk,
): Promise<MailPlan> {
  const discarded = await letterNotes.allDiscarded(connection.id);
  const known = { told, definitions, discarded, now: now() };
  const seen = await lookAtNeeds(links.listOpen(connection.id), known);
  const isHeard = mailer !== undefined && connection.notify !== undefined;
  const { next, fresh, still, over } = decideTidings(told, seen, now(), isHeard);
  const solved = await Promise.all(over.map((cause) => nameSolved(connection.id, cause, definitions, links)));
  const tidings = { fresh, still, solved: solved.filter((need) => need !== undefined), runsAgain };
  return { next, ...(!isEmpty(tidings) && { mail: tidingsMail(connection, tidings, facts, mayRepeat) }) };
}
