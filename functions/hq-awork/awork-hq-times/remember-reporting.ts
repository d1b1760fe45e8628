import { fingerprint, fingerprints } from '../../../shared/fingerprint.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import type { KnownReporting, ValueName } from './reporting-values.ts';
import { derivedNames, heldValues, isAccepted, valueNames, wantedPrints } from './reporting-values.ts';
import type { TimeLinkData } from './time-link.ts';
import { readTimeLink } from './time-link.ts';
import type { WantedFields, WantedReporting } from './wanted-reporting.ts';

/** The link after a write: what HQ holds now, and what was wanted where that is something else. */
export interface Remembered extends Pick<Link, 'fingerprints'> {
  targetId: string;
  data: TimeLinkData;
  /** What HQ made something else of. */
  adjusted: readonly ValueName[];
}

export function rememberWritten(
  reporting: HqReporting,
  fields: WantedFields,
  from: Pick<WantedReporting, 'fields' | 'place' | 'isForFallback' | 'origin'>,
): Remembered {
  const held = heldValues(reporting);
  const adjusted = valueNames.filter((name) => held[name] !== fields[name]);
  const wanted = pick(wantedPrints({ fields, place: from.place }), adjusted);
  return {
    targetId: String(reporting.id),
    fingerprints: fingerprints(held),
    data: {
      ...{ ...originOf(from), hqUserId: reporting.userId },
      ...(reporting.taskId !== null && { hqTaskId: reporting.taskId }),
      ...(adjusted.length > 0 && { wanted }),
    },
    adjusted,
  };
}

/** Of which entry a reporting is, and where that is. */
export function originOf({
  fields,
  isForFallback,
  origin,
}: Pick<WantedReporting, 'fields' | 'isForFallback' | 'origin'>): TimeLinkData {
  const { aworkUserId, aworkProjectId, version } = origin;
  return {
    ...{ aworkProjectId, hqProjectId: fields.projectId, day: fields.date, writtenVersion: version },
    ...(aworkUserId && { aworkUserId }),
    ...(isForFallback && { isForFallback }),
  };
}

/** What a reporting holds counts as written; what HQ once made of a value stays for as long as it holds just that. */
export function rememberHeld(
  reporting: HqReporting,
  { fingerprints: before = {}, data }: Partial<Pick<Link, 'fingerprints'>> & Pick<Link, 'data'>,
): Pick<Link, 'targetId' | 'fingerprints' | 'data'> & Required<Pick<KnownReporting, 'asWritten'>> {
  const held = fingerprints(heldValues(reporting));
  const { wanted = {}, removing: _removing, aworkUserId, isForFallback, ...rest } = readTimeLink(data);
  const stays = valueNames.filter((name) => name in wanted && before[name] === held[name]);
  // An unanswered create may have been for somebody else than the reporting before it.
  const isTheirs = [undefined, reporting.userId].includes(rest.hqUserId);
  return {
    ...{ targetId: String(reporting.id), fingerprints: held },
    asWritten: derivedNames.filter((name) => before[name] !== undefined && before[name] === held[name]),
    data: {
      // One that was never confirmed may lose its entry before anything else is known of it.
      ...{ day: reporting.date, ...rest, hqUserId: reporting.userId },
      ...(isTheirs && { aworkUserId, isForFallback }),
      ...(stays.length > 0 && { wanted: pick(wanted, stays) }),
    },
  };
}

/** Nothing had to be written: what was once wanted and is no more need not be remembered. */
export function rememberAgreed(data: unknown, agreed: WantedReporting): TimeLinkData {
  const {
    wanted = {},
    removing: _removing,
    begun: _begun,
    adopting: _adopting,
    ...rest
  } = readTimeLink(data);
  const stays = valueNames.filter((name) => isAccepted(name, agreed, { wanted }));
  return {
    ...{ ...rest, ...originOf(agreed) },
    ...(stays.length > 0 && { wanted: pick(wanted, stays) }),
  };
}

export function noteMark(note: string): string {
  return fingerprint(note);
}

function pick(prints: Record<string, string>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(prints).filter(([name]) => names.includes(name)));
}
