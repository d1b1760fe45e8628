import type { Connection } from '../../../shared/connections/connection.ts';
import { findUsable } from '../access/find-connection.ts';
import { noteAct } from '../history/note-act.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { Refusal } from '../output/report.ts';
import { invitationMail } from './invitation-mail.ts';
import { makeLink } from './make-link.ts';

export interface InviteOptions {
  /** How long the link signs in. */
  days: number;
  /** How the person is called in the history. */
  name?: string;
  /** Sent there; `true`: to those who are told of failures. */
  email?: string | true;
}

export interface Invitation {
  id: string;
  name: string;
  url: string;
  /** ISO instant until which the link signs in. */
  until: string;
  sentTo: readonly string[];
}

/** A link by which one person of a customer signs in to the pages of their connection. */
export async function inviteCustomer(
  id: string,
  options: InviteOptions,
  operator: Operator,
): Promise<Report<Invitation>> {
  const connection = await findUsable(id, operator);
  const to = recipients(connection, options.email);
  const { mail } = operator;
  if (to.length > 0 && !mail) throw new Refusal('This stage has no senderAddress, so it sends no mail.');
  const name = options.name ?? to[0] ?? connection.id;
  const until = new Date(operator.now().getTime() + options.days * 86_400_000);
  const language = connection.notify?.language ?? 'en';
  const holder = { kind: 'customer', connection: connection.id, name } as const;
  const url = await makeLink({ holder, until, language }, operator);
  if (to.length > 0) await mail?.(invitationMail(connection, { to, url, until, language }));
  await noteAct(id, 'invited', { name }, operator);
  const data = { id, name, url, until: until.toISOString(), sentTo: to };
  return { data, text: textOf(data, options.days), exitCode: 0 };
}

function recipients({ id, notify }: Connection, email: string | true | undefined): string[] {
  if (email === undefined) return [];
  if (email !== true) return [email];
  const [first] = [notify?.email ?? []].flat();
  if (first === undefined)
    throw new Refusal(
      `The connection "${id}" has no notify.email. Say where the link goes: --email ADDRESS.`,
    );
  // It signs in one person only.
  return [first];
}

function textOf({ id, name, url, sentTo }: Invitation, days: number): string {
  const how = `Signs in ${name} to ${id}, once, within ${days === 1 ? 'a day' : `${days} days`}.`;
  if (sentTo.length > 0) return `${how} Sent to ${sentTo.join(', ')}.`;
  return `${url}\n${how} Send it to that one person only.`;
}
