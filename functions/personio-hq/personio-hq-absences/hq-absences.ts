import { DateTime } from 'luxon';
import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { HqAbsence, HqAbsenceFields } from '../../../shared/vendors/hq/port.ts';
import type { PersonioHqRun } from '../run.ts';
import type { AbsenceLinkData } from './absence-link.ts';
import { prints, readAbsenceLink } from './absence-link.ts';
import type { Former } from './pick-former.ts';
import { isKindred, isSamePeriod, overlaps, pickFormer } from './pick-former.ts';

/** HQ's clock may be this far behind ours. */
const SKEW_MILLISECONDS = 120_000;

/** An absence in HQ, and whose it is. */
export type HeldAbsence = Pick<HqAbsence, 'id' | 'userId'>;

type Begun = NonNullable<AbsenceLinkData['begun']>;

/**
 * Enters an absence. What is begun is written down first: HQ has no field for our reference, so after a lost answer
 * only its looks tell it. One that was there before becomes surplus.
 */
export async function enterAbsence(
  { fields, version }: Pick<Begun, 'fields' | 'version'>,
  previous: HeldAbsence | undefined,
  claim: OpenClaim,
  run: PersonioHqRun,
): Promise<void> {
  await alone(fields, run, async () => {
    const begun = { fields, version, at: run.now().toISOString() };
    await claim.save({ data: { ...readAbsenceLink(claim.link.data), begun } });
    await bind(await run.hq.createAbsence(fields), begun, previous, claim);
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
  await alone(begun.fields, run, async () => {
    const found = await findUnconfirmed(begun, claim, run);
    if (found) await bind(found, begun, held, claim);
    else await claim.save({ data: { ...data, begun: undefined } });
  });
}

export async function removeSurplus(claim: OpenClaim, { hq }: PersonioHqRun): Promise<void> {
  for (;;) {
    const data = readAbsenceLink(claim.link.data);
    const [first, ...others] = data.surplus;
    if (!first) return;
    await hq.deleteAbsence(first.id, first.userId);
    await claim.save({ data: { ...data, surplus: others } });
  }
}

async function bind(
  absence: HqAbsence,
  { fields, version }: Pick<Begun, 'fields' | 'version'>,
  previous: HeldAbsence | undefined,
  claim: OpenClaim,
): Promise<void> {
  const { userId, type } = fields;
  const { surplus } = readAbsenceLink(claim.link.data);
  const replaced = previous ? [{ id: previous.id, userId: previous.userId }] : [];
  await claim.save({
    targetId: String(absence.id),
    fingerprints: prints(fields, absence),
    // With the absence, so that a later failure does not part its type from the edit it belongs to.
    sourceVersion: version,
    data: { hqUserId: userId, hqType: type, surplus: [...surplus, ...replaced] },
  });
}

/**
 * What HQ has of an absence from before this connection, made by an earlier life of ours, another integration or by
 * hand, and that is no other's.
 */
export async function findFormer(fields: HqAbsenceFields, run: PersonioHqRun): Promise<Former> {
  const kindred: HqAbsence[] = [];
  for await (const absence of run.hq.absences(fields.userId))
    if (isKindred(absence, fields) && overlaps(absence, fields)) kindred.push(absence);
  if (kindred.length === 0) return pickFormer(fields, []);
  const taken = await takenIds(run);
  return pickFormer(
    fields,
    kindred.filter(({ id }) => !taken.has(id)),
  );
}

/** Nothing is written to HQ. Of equal absences each takes another one: whoever comes second decides anew. */
export async function adoptAbsence(
  { fields, version }: Pick<Begun, 'fields' | 'version'>,
  equal: HqAbsence,
  claim: OpenClaim,
  run: PersonioHqRun,
): Promise<void> {
  await alone(fields, run, async () => {
    if ((await takenIds(run)).has(equal.id))
      throw new Failure(commonReasons.conflict, { details: { vendor: 'hq' } });
    await bind(equal, { fields, version }, undefined, claim);
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

/** Equal absences of ours wait for each other, so that each finds its own afterwards. */
function alone(fields: HqAbsenceFields, { locks, connection }: PersonioHqRun, work: () => Promise<void>) {
  return locks.alone(connection.id, `absence-${fingerprint(fields)}`, work);
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
