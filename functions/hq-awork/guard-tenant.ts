import { Failure } from '../../shared/failure.ts';
import { fingerprint } from '../../shared/fingerprint.ts';
import { defineReasons, tellContact } from '../../shared/reason.ts';
import type { HqUser } from '../../shared/vendors/hq/port.ts';
import type { HqAworkRun } from './run.ts';

export const tenantReasons = defineReasons({
  'hq-tenant-changed': {
    kind: 'pause',
    en: 'The stored HQ token belongs to another HQ system than the one this connection was set up for. Nothing is read or written there.',
    de: 'Das hinterlegte HQ-Token gehört zu einem anderen HQ-System als dem, für das diese Verbindung eingerichtet wurde. Dort wird nichts gelesen oder geschrieben.',
    no: 'Det lagrede HQ-tokenet hører til et annet HQ-system enn det denne tilkoblingen ble satt opp for. Ingenting leses eller skrives der.',
    todo: tellContact,
  },
  'hq-v1-missing': {
    kind: 'pause',
    en: 'This HQ system does not offer the first generation of its interface, which projects and times need.',
    de: 'Dieses HQ-System bietet die erste Generation seiner Schnittstelle nicht an, die für Projekte und Zeiten nötig ist.',
    no: 'Dette HQ-systemet tilbyr ikke første generasjon av grensesnittet sitt, som prosjekter og timer trenger.',
    todo: tellContact,
  },
});

/** Under which name `setup` keeps it among the facts about the accounts. */
export const TENANT_FACT = 'hqTenant';

/** Some people of a tenant in one text. A token says nothing of its tenant; nobody has the same id and address in two. */
export function tenantMark(users: readonly HqUser[]): string {
  const oldest = users.toSorted((one, other) => one.id - other.id).slice(0, MOST_PEOPLE);
  return oldest.map(markOf).join(' ');
}

const MOST_PEOPLE = 50;
const markOf = ({ id, email = '' }: HqUser) => fingerprint([id, email.toLowerCase()]);

/** Whether any of them is still there. */
export function isSameTenant(mark: string, users: readonly HqUser[]): boolean {
  const known = new Set(mark.split(' '));
  return users.some((user) => known.has(markOf(user)));
}

/** Before anything is concluded or written. Throws `hq-tenant-changed`. */
export async function guardTenant({
  connection,
  people,
}: Pick<HqAworkRun, 'connection' | 'people'>): Promise<void> {
  const mark = connection.accounts[TENANT_FACT];
  if (mark && !isSameTenant(mark, await people.hqUsers()))
    throw new Failure(tenantReasons['hq-tenant-changed']);
}

/** Before a record counts as gone: without v1 everything seems to be. Throws `hq-v1-missing`. */
export async function guardGeneration({ hq }: Pick<HqAworkRun, 'hq'>): Promise<void> {
  if (!(await hq.servesV1())) throw new Failure(tenantReasons['hq-v1-missing']);
}
