import type { Applied } from '../../../shared/direction.ts';
import { fingerprints } from '../../../shared/fingerprint.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import type { ActivityValues, KnownActivity, ValueName } from './activity-values.ts';
import { derivedNames, heldValues, isAccepted, mayBeBilled, valueNames } from './activity-values.ts';
import { timeReasons } from './reasons.ts';
import type { TimeLinkData } from './time-link.ts';
import { readTimeLink } from './time-link.ts';
import { valueDetails } from './value-words.ts';
import type { WantedActivity } from './wanted-activity.ts';

type Remembered = Pick<Link, 'fingerprints' | 'data'>;

/** What MOCO answered to a write of the values named; the others count as they did before. */
interface Written {
  activity: MocoActivity;
  values: ActivityValues;
  names: readonly ValueName[];
  origin: WantedActivity['origin'];
}

/** `reason` where MOCO made something else of a value. */
export interface RememberedWrite extends Pick<Applied, 'reason' | 'details'>, Pick<Link, 'fingerprints'> {
  targetId: string;
  data: TimeLinkData;
}

/** The link after a write: what MOCO holds now, and what was wanted where that is something else. */
export function rememberWritten(
  { activity, values, names, origin }: Written,
  before: Remembered,
): RememberedWrite {
  const held = heldValues(activity);
  const isAdjusted = (name: ValueName) => held[name] !== values[name];
  const adjusted = names.filter(isAdjusted);
  const stays = Object.entries(readTimeLink(before.data).wanted ?? {}).filter(
    ([name]) => !names.some((each) => each === name),
  );
  const wanted = { ...Object.fromEntries(stays), ...pick(fingerprints({ ...values }), adjusted) };
  const { aworkUserId, aworkProjectId, version } = origin;
  const data: TimeLinkData = {
    ...{ mocoUserId: held.person, aworkProjectId, day: values.date, writtenVersion: version },
    ...{ mocoTaskId: activity.task.id, ...(aworkUserId && { aworkUserId }) },
    ...(Object.keys(wanted).length > 0 && { wanted }),
    ...('billable' in wanted && !mayBeBilled(activity) && { mayBeBilled: false }),
  };
  return {
    ...{ targetId: String(activity.id), data },
    fingerprints: { ...before.fingerprints, ...pick(fingerprints({ ...held }), names) },
    ...(adjusted.length > 0 && {
      ...{ reason: timeReasons['activity-adjusted'], details: valueDetails('fields', adjusted) },
    }),
  };
}

function pick(prints: Record<string, string>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(prints).filter(([name]) => names.includes(name)));
}

/**
 * What an activity holds counts as written. What MOCO once made of a value stays as it is for as long as MOCO holds just
 * that, and what it was made by is the same.
 */
export function rememberHeld(
  activity: MocoActivity,
  { fingerprints: before, data }: Remembered,
): Pick<Link, 'targetId' | 'fingerprints' | 'data'> & Required<Pick<KnownActivity, 'asWritten'>> {
  const held = fingerprints({ ...heldValues(activity) });
  const {
    wanted = {},
    mayBeBilled: mightBeBilled,
    removing: _removing,
    aworkUserId,
    ...rest
  } = readTimeLink(data);
  // An unanswered create may have been for somebody else than the activity before it.
  const isTheirs = [undefined, activity.user.id].includes(rest.mocoUserId);
  const mayBeNow = mightBeBilled === false && mayBeBilled(activity);
  const stays = valueNames.filter(
    (name) => name in wanted && before[name] === held[name] && !(name === 'billable' && mayBeNow),
  );
  const kept = pick(wanted, stays);
  return {
    ...{ targetId: String(activity.id), fingerprints: held },
    asWritten: derivedNames.filter((name) => before[name] !== undefined && before[name] === held[name]),
    data: {
      ...{ ...rest, mocoUserId: activity.user.id, mocoTaskId: activity.task.id },
      ...(isTheirs && { aworkUserId }),
      ...(stays.length > 0 && { wanted: kept }),
      ...(mightBeBilled === false && stays.includes('billable') && { mayBeBilled: false }),
    },
  };
}

/** Nothing had to be written: what was once wanted and is no more need not be remembered. */
export function rememberAgreed(data: unknown, agreed: WantedActivity): TimeLinkData {
  const { wanted = {}, removing: _removing, ...rest } = readTimeLink(data);
  const stays = valueNames.filter((name) => isAccepted(name, agreed, { wanted }));
  return {
    ...{ ...rest, writtenVersion: agreed.origin.version, day: agreed.fields.date },
    ...{ aworkProjectId: agreed.origin.aworkProjectId },
    ...(agreed.origin.aworkUserId && { aworkUserId: agreed.origin.aworkUserId }),
    ...(stays.length > 0 && { wanted: pick(wanted, stays) }),
  };
}
