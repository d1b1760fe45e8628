import * as z from 'zod';
import type { RecordFilter } from '../../../shared/direction-definition.ts';
import type { RegisteredDirection } from '../../../shared/connector.ts';
import { findDirections } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import { knownText } from '../output/known-text.ts';
import { Refusal } from '../output/report.ts';

/** What an operator may narrow a resync or plan to, as typed. */
export interface ResyncOptions {
  direction?: string | undefined;
  entity?: string | undefined;
  /** Separated by commas. */
  ids?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
  person?: string | undefined;
  project?: string | undefined;
  /** Makes again what somebody removed at the target; only of records named by their ids. */
  bringBack?: boolean | undefined;
}

export interface ResyncRequest {
  directions: readonly RegisteredDirection[];
  entity: string | undefined;
  filter: RecordFilter;
}

export function readRequest(connector: string, options: ResyncOptions, operator: Operator): ResyncRequest {
  const { direction, entity } = options;
  const filter = readFilter(options);
  const all = findDirections(connector, direction, operator);
  const ofEntity =
    entity === undefined ? all : all.filter((each) => each.definition.entities.includes(entity));
  if (ofEntity.length === 0) {
    const entities = [...new Set(all.flatMap((each) => each.definition.entities))];
    throw new Refusal(`There is no kind of record "${entity ?? ''}". ${knownText(entities)}`);
  }
  const directions = ofEntity.filter(({ definition }) =>
    Object.keys(filter).every((name) => definition.filters.some((known) => known === name)),
  );
  if (directions.length === 0) {
    const given = Object.keys(filter).map((name) => `--${name}`);
    const known = ofEntity.map(
      ({ definition: { id, filters } }) => `${id} by ${filters.map((name) => `--${name}`).join(', ')}`,
    );
    throw new Refusal(`Nothing can be narrowed by ${given.join(' and ')} here, only ${known.join('; ')}.`);
  }
  if (options.bringBack && !filter.ids)
    throw new Refusal('--bring-back needs --ids: only records that are named are made again.');
  // The ids and people of one direction mean nothing to another.
  const isParticular = filter.ids ?? filter.person ?? filter.project;
  if (isParticular && directions.length > 1) {
    const names = directions.map((each) => each.definition.id).join(' or ');
    throw new Refusal(`Say whose records you mean: --direction ${names}.`);
  }
  return { directions, entity, filter };
}

function readFilter({ ids, since, until, person, project }: ResyncOptions): RecordFilter {
  checkDay('--since', since);
  checkDay('--until', until);
  if (since && until && since > until) throw new Refusal(`--since ${since} lies after --until ${until}.`);
  if (person && !z.email().safeParse(person).success)
    throw new Refusal(`--person takes an e-mail address, not "${person}".`);
  const idList = ids?.split(',').map((id) => id.trim());
  const named = idList?.filter(Boolean);
  if (named?.length === 0) throw new Refusal('--ids names no record.');
  return {
    ...(named && { ids: named }),
    ...(since && { since }),
    ...(until && { until }),
    ...(person && { person }),
    ...(project && { project }),
  };
}

function checkDay(option: string, day: string | undefined): void {
  if (day === undefined || z.iso.date().safeParse(day).success) return;
  throw new Refusal(`${option} takes a day such as 2026-01-31, not "${day}".`);
}
