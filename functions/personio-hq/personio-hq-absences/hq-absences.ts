import { DateTime } from 'luxon';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { HqAbsence, HqAbsenceFields } from '../../../shared/vendors/hq/port.ts';
import type { PersonioHqRun } from '../run.ts';
import type { AbsenceLinkData } from './absence-link.ts';
import { prints, readAbsenceLink } from './absence-link.ts';
import { heldDifferences } from './held-differences.ts';
import { isSamePeriod } from './pick-former.ts';
import { isOthers, untilShown } from './target-owner.ts';

/** HQ's clock may be this far behind ours. */
const SKEW_MILLISECONDS = 120_000;

/** An absence in HQ, and whose it is. */
export type HeldAbsence = Pick<HqAbsence, 'id' | 'userId'>;

export type Begun = NonNullable<AbsenceLinkData['begun']>;

/**
 * Enters an absence. What is begun is written down first: HQ has no field for our reference, so after a lost answer
 * only its looks tell it. One that was there before becomes surplus. Answers what HQ made of it.
 */
export async function enterAbsence(
  { fields, version }: Pick<Begun, 'fields' | 'version'>,
  previous: HeldAbsence | undefined,
  claim: OpenClaim,
  run: PersonioHqRun,
): Promise<HqAbsence> {
  return alone(fields, claim, run, async () => {
    const begun = { fields, version, at: run.now().toISOString() };
    const { apiVersion } = run;
    await claim.save({ data: { ...readAbsenceLink(claim.link.data), apiVersion, begun } });
    const entered = await run.hq.createAbsence(fields);
    await bind({ absence: entered, ...begun }, previous, claim, run);
    return entered;
  });
}

/** Settles a create that was never confirmed: the absence is found and bound, or was not made. */
export async function bindUnconfirmed(
  held: HeldAbsence | undefined,
  claim: OpenClaim,
  run: PersonioHqRun,
): Promise<void> {
  const data = readAbsenceLink(claim.link.data);
  const { begun } = data;
  if (!begun) return;
  await alone(begun.fields, claim, run, async () => {
    const found = await findUnconfirmed(begun, claim, run);
    if (found) await bind({ absence: found, ...begun }, held, claim, run);
    else await claim.save({ data: { ...data, begun: undefined } });
  });
}

/** What an edit has replaced goes, unless another absence, which looks just like it, has become its owner meanwhile. */
export async function removeSurplus(claim: OpenClaim, run: PersonioHqRun): Promise<void> {
  for (;;) {
    const data = readAbsenceLink(claim.link.data);
    const [first, ...others] = data.surplus;
    if (!first) return;
    if (!(await isOthers(first.id, claim.link.key.sourceId, run)))
      await run.hq.deleteAbsence(first.id, first.userId);
    await claim.save({ data: { ...data, surplus: others } });
  }
}

export interface Binding extends Pick<Begun, 'fields' | 'version'> {
  absence: HqAbsence;
}

/** From now on the link stands for that HQ absence, with what HQ made of what was asked. */
export async function bind(
  { absence, fields, version }: Binding,
  previous: HeldAbsence | undefined,
  claim: OpenClaim,
  { apiVersion }: PersonioHqRun,
): Promise<void> {
  const { userId, type } = fields;
  const otherwise = heldDifferences(fields, absence);
  const { surplus } = readAbsenceLink(claim.link.data);
  const replaced = previous ? [{ id: previous.id, userId: previous.userId }] : [];
  await claim.save({
    targetId: String(absence.id),
    fingerprints: prints(fields, absence),
    // With the absence, so that a later failure does not part its type from the edit it belongs to.
    sourceVersion: version,
    data: { hqUserId: userId, hqType: type, otherwise, apiVersion, surplus: [...surplus, ...replaced] },
  });
}

/** HQ absences that are ours already, or were. */
async function takenIds({ links, connection }: PersonioHqRun): Promise<Set<number>> {
  const taken = new Set<number>();
  for await (const { targetId, data } of links.list(connection.id, 'absence')) {
    if (targetId !== undefined) taken.add(Number(targetId));
    for (const { id } of readAbsenceLink(data).surplus) taken.add(id);
  }
  return taken;
}

/**
 * Absences of the same person and time wait for each other, so that each finds its own: whoever is next sees whose the
 * HQ absence is by then.
 */
export function alone<T>(
  { userId, start, end }: HqAbsenceFields,
  claim: OpenClaim,
  run: PersonioHqRun,
  work: () => Promise<T>,
): Promise<T> {
  const name = `absence-${fingerprint({ userId, start, end })}`;
  return run.locks.alone(run.connection.id, name, async () => {
    const result = await work();
    await untilShown(claim.link, run);
    return result;
  });
}

/** One that looks the same, was made since, and belongs to no other link. */
async function findUnconfirmed(
  { fields, at }: Begun,
  claim: OpenClaim,
  run: PersonioHqRun,
): Promise<HqAbsence | undefined> {
  const since = Date.parse(at) - SKEW_MILLISECONDS;
  const alike: HqAbsence[] = [];
  for await (const absence of run.hq.absences(fields.userId)) {
    const isNew = absence.createdOn === undefined || madeAt(absence.createdOn) >= since;
    if (isNew && looksLike(absence, fields)) alike.push(absence);
  }
  if (alike.length === 0) return undefined;
  const taken = await takenIds(run);
  for (const { id } of readAbsenceLink(claim.link.data).surplus) taken.add(id);
  return alike.find(({ id }) => !taken.has(id));
}

function looksLike(absence: HqAbsence, fields: HqAbsenceFields): boolean {
  return absence.type === fields.type && isSamePeriod(absence, fields) && absence.note === fields.note;
}

/** HQ's moments are in UTC, also where they do not say so. */
function madeAt(createdOn: string): number {
  return DateTime.fromISO(createdOn, { zone: 'utc' }).toMillis();
}
