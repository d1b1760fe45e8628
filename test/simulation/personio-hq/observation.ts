import type { LinkItem } from '../../../shared/links/link-item.ts';
import type { AbsenceRow as HqRow } from '../../vendors/hq/records.ts';
import type { AbsenceRow } from '../../vendors/personio/records.ts';
import type { ApiVersion, Company } from './company.ts';
import { recordOf } from './hq-record.ts';
import { isCounted } from './in-scope.ts';
import type { HqType } from './mapped-type.ts';
import { hqTypeNamed } from './mapped-type.ts';
import type { UserMatch } from './matched-user.ts';
import { matchedUser } from './matched-user.ts';

/** One absence as both systems and our link tell it at one moment. */
export interface Observation {
  /** Undefined once it is deleted. */
  row: AbsenceRow | undefined;
  /** By the mapping of that moment. */
  hqType: HqType | undefined;
  /** What a worker may take the type's name for at that moment, with the HQ types that follow from it. */
  believed: { typeName: string; hqType: HqType | undefined }[];
  user: UserMatch;
  /** Whether the settings of that moment leave it out of HQ, whoever the person is. */
  isLeftOut: boolean;
  /** Whether HQ holds it for us; unsure while somebody works on it. */
  entry: 'none' | 'unsure' | 'held';
  /** The generation of Personio's API in use at that moment. */
  apiVersion: ApiVersion;
}

export function observe(
  row: AbsenceRow | undefined,
  link: LinkItem | undefined,
  company: Company,
): Observation {
  const typeNames = row ? company.typeNames.believed(row.typeId) : [];
  const believed = typeNames.map((typeName) => ({
    typeName,
    hqType: hqTypeNamed(typeName, company.settings()),
  }));
  const [hqType] = believed.map((each) => each.hqType);
  const isLeftOut = row && hqType && !recordOf(row, hqType, company.settings(), company.now());
  return {
    ...{ row, hqType, believed, isLeftOut: isLeftOut === true },
    user: row ? matchedUser(row.personId, company) : 'absent-person-unknown',
    entry: row && link && isOtherUnits(row, link) ? 'unsure' : entryOf(link, company),
    apiVersion: company.apiVersion(),
  };
}

export function heldFor(link: LinkItem | undefined, { hq }: Company): HqRow | undefined {
  return hq.state().absences.find(({ id }) => String(id) === link?.targetId);
}

function entryOf(link: LinkItem | undefined, company: Company): Observation['entry'] {
  if (!link) return 'none';
  const isDone = link.outcome?.kind === 'done' || link.outcome?.kind === 'skipped';
  if (link.lease !== undefined || (link.outcome && !isDone)) return 'unsure';
  if (link.targetId === undefined) return 'none';
  return heldFor(link, company) ? 'held' : 'unsure';
}

/** Whether v1 has another id by now for what the link stands for: it numbers days, and not hours. */
function isOtherUnits({ firstDay }: AbsenceRow, { sourceId, data }: LinkItem): boolean {
  const isNumber = /^\d+$/.test(sourceId);
  const isOfFirst = isNumber || JSON.stringify(data ?? null).includes('"apiVersion":"v1"');
  return isOfFirst && isNumber !== (firstDay !== null);
}

/** Changes whenever somebody edits the absence itself. */
export function versionOf(row: AbsenceRow): string {
  const { personId, typeId, firstDay, lastDay, startsAtNoon, endsAtNoon, startsAt, endsAt } = row;
  const times = [firstDay, lastDay, startsAtNoon, endsAtNoon, startsAt, endsAt];
  return JSON.stringify([personId, typeId, times, isCounted(row)]);
}
