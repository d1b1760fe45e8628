import { isDeepStrictEqual } from 'node:util';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Told } from '../../../shared/notices/told.ts';
import type { MailDesk, MailPlan } from './mail-desk.ts';
import { mailOfNeeds } from './mail-of-needs.ts';
import { mailOfStop } from './mail-of-stop.ts';
import { planPause } from './plan-pause.ts';
import { isBeingSent, sendOnce, wasCutOff } from './send-once.ts';

export type Mailed = 'mailed' | 'nothing to tell' | 'somebody else is at it';

/** Tells the people of a connection, in one mail at most, what newly needs them, what still does, and what is solved. */
export async function mailConnection({ id }: Pick<Connection, 'id'>, desk: MailDesk): Promise<Mailed> {
  const { told, mailer } = desk;
  const before = await told.read(id);
  const now = desk.now();
  if (isBeingSent(before.value, now)) return 'somebody else is at it';
  const replace = (value: Told, revision: number) => told.replace(id, value, revision);
  const { next, mail } = await plan(id, before.value, desk);
  if (mail && mailer) {
    const isSent = await sendOnce({ before, next, mail }, replace, mailer, now);
    return isSent ? 'mailed' : 'somebody else is at it';
  }
  if (!isDeepStrictEqual(next, before.value)) await replace(next, before.revision);
  return 'nothing to tell';
}

async function plan(id: string, told: Told, desk: MailDesk): Promise<MailPlan> {
  const noted = await desk.told.notedPause(id);
  // Read after the note: one that is active then has left that pause behind.
  const connection = await desk.connections.get(id);
  if (!connection || !isWatched(connection)) return { next: told };
  const { sendingUntil: _over, ...known } = told;
  const { next, tell } = planPause(connection, known, noted, desk.now());
  const definitions = definitionsOf(connection, desk);
  const mayRepeat = wasCutOff(told);
  if (connection.status === 'active')
    return mailOfNeeds({ connection, told: next, runsAgain: tell === 'over', mayRepeat }, definitions, desk);
  // While it has stopped, what else is undone is of no interest.
  const isReminder = tell === 'still';
  const mail = tell && mailOfStop({ connection, isReminder, mayRepeat }, definitions, desk);
  return { next, mail };
}

function isWatched({ status }: Connection): boolean {
  return status === 'active' || status === 'paused';
}

function definitionsOf({ connector }: Connection, { connectors }: MailDesk): DirectionDefinition[] {
  const directions = connectors.find(({ id }) => id === connector)?.directions ?? [];
  return directions.map(({ definition }) => definition);
}
