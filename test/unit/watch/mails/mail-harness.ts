import { mailConnection } from '../../../../functions/watch/mails/mail-connection.ts';
import type { MailDesk } from '../../../../functions/watch/mails/mail-desk.ts';
import { connectors } from '../../../../functions/registry.ts';
import type { Connection } from '../../../../shared/connections/connection.ts';
import type { Outcome } from '../../../../shared/links/link.ts';
import { isOpen } from '../../../../shared/links/link.ts';
import type { Mail } from '../../../../shared/notices/notice.ts';
import { SWEEP } from '../../../../shared/pointer.ts';
import { createMemoryLinks } from '../../../twins/memory-links.ts';
import {
  createMemoryConnections,
  createMemoryLetterNotes,
  createMemoryTold,
} from '../../../twins/memory-stores.ts';

const direction = 'awork-moco-times';

/** A connection whose times end as a test says, and what its people are mailed. */
export function createMailHarness(changes: Partial<Connection> = {}) {
  let clock = Date.parse('2026-03-04T10:00:00Z');
  const now = () => new Date(clock);
  const links = createMemoryLinks(now);
  const told = createMemoryTold();
  const letterNotes = createMemoryLetterNotes();
  const connections = createMemoryConnections();
  const mails: Mail[] = [];
  let send: (mail: Mail) => Promise<void> = async (mail) => void mails.push(mail);
  const desk: MailDesk = {
    ...{ connectors, connections, links, letterNotes, told, now },
    mailer: { send: (mail) => send(mail) },
    facts: {},
  };
  const connection: Connection = {
    ...{ id: 'verlag', connector: 'moco-awork', status: 'active', settings: {}, accounts: {} },
    notify: { email: 'office@verlag.example', language: 'en' },
    ...changes,
  };
  const ended = async (
    entity: string,
    sourceId: string,
    { kind, code, details = {}, letterAt }: Partial<Outcome> & Pick<Outcome, 'kind' | 'code'>,
  ) => {
    const key = { connection: connection.id, entity, sourceId };
    const claim = await links.claim({ key, leaseSeconds: 1 });
    if (claim.kind !== 'claimed') throw new Error(`${sourceId} is ${claim.kind}`);
    const outcome = { kind, code, details, at: now().toISOString(), letterAt };
    const openSince = isOpen(outcome) ? (claim.link.openSince ?? outcome.at) : undefined;
    await links.settle(claim.link, { outcome, openSince });
  };
  const parked = (id: string, difference = 'duration') =>
    ended('time', id, {
      letterAt: now().toISOString(),
      ...{ kind: 'parked', code: 'activity-billed' },
      details: { person: 'Lena', date: '2026-03-02', project: `P${id}`, difference },
    });
  return {
    ...{ connections, links, told, mails, desk, connection, now, parked },
    /** An operator throws the dead letter of a time away. */
    discard: (id: string) =>
      letterNotes.noteDiscarded(
        { connection: connection.id, entity: 'time', sourceId: id },
        { at: now().toISOString(), by: 'Lena', letterAt: now().toISOString() },
      ),
    /** One more look, a quarter of an hour later, as the connection is then. */
    async look(as: Partial<Connection> = {}): Promise<Mail[]> {
      clock += 15 * 60_000;
      const from = mails.length;
      await connections.put({ ...connection, ...as });
      await mailConnection(connection, desk);
      return mails.slice(from);
    },
    pass: (hours: number) => void (clock += hours * 3_600_000),
    sendBy(other: (mail: Mail) => Promise<void>) {
      send = other;
    },
    sendAgain() {
      send = async (mail) => void mails.push(mail);
    },
    waits: (id: string, code = 'person-unknown') =>
      ended('time', id, {
        ...{ kind: 'waiting', code },
        details: { person: 'Lena', date: '2026-03-02', project: `P${id}` },
      }),
    done: (id: string) => ended('time', id, { kind: 'done', code: 'up-to-date' }),
    retries: (id: string) =>
      ended('time', id, { kind: 'retrying', code: 'vendor-unavailable', details: { vendor: 'moco' } }),
    sweepStops: (scope: string, limit: number) =>
      ended(SWEEP, `${direction}/${scope}`, {
        ...{ kind: 'parked', code: 'delete-breaker' },
        details: { limit, hours: 1 },
      }),
  };
}
