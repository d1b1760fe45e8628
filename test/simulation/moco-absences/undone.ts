import type { LinkItem } from '../../../shared/links/link-item.ts';
import type { Agency } from './agency.ts';
import type { Facts } from './facts.ts';
import { isSame } from './half-days.ts';
import { periodOf } from './held.ts';
import { matchOf } from './match.ts';
import { isHeldUp, sidesOf } from './person-judge.ts';
import { halfDaysOff, recordsOf } from './wanted.ts';

/** Everything undone waits or is parked, for a reason that a person can check; what waits says so. */
export function undoneWithoutReason(agency: Agency, facts: Facts): string[] {
  const { links, queue } = agency.stores;
  const items = links.items();
  return [
    ...items.filter(({ lease }) => lease !== undefined).map((item) => `${nameOf(item)} is still claimed`),
    ...items.flatMap((item) => falseReason(item, agency, facts)),
    ...silentlyMissing(items, agency),
    ...queue.deadLetters
      .filter(({ pointer, note }) => {
        const id = typeof pointer === 'object' ? pointer.id : '';
        return note.code !== 'absence-refused' || !isRefused(Number(id), agency, facts);
      })
      .map((letter) => `a dead letter without need: ${JSON.stringify(letter)}`),
  ];
}

function falseReason(item: LinkItem, agency: Agency, facts: Facts): string[] {
  const { outcome, entity, sourceId } = item;
  if (!outcome || outcome.kind === 'done' || outcome.kind === 'skipped') return [];
  const said = `${nameOf(item)} is ${outcome.kind}: ${outcome.code} ${JSON.stringify(outcome.details)}`;
  if (entity !== 'person') return [said];
  const id = Number(sourceId);
  if (outcome.kind === 'waiting') return outcome.code === waitingFor(id, agency) ? [] : [said];
  if (outcome.kind !== 'parked') return [said];
  const isTrue = outcome.code === 'absence-refused' && isRefused(id, agency, facts);
  return [...(isTrue ? [] : [said]), ...(hasLetter(sourceId, agency) ? [] : [`${said} in no letter`])];
}

/** The reason why a person's absences wait, if they do (A3). */
function waitingFor(mocoUserId: number, agency: Agency): string | undefined {
  const { isActive, email, aworkUserId } = matchOf(mocoUserId, agency);
  if (!isActive || aworkUserId !== undefined || recordsOf(mocoUserId, agency).length === 0) return undefined;
  return email === '' ? 'no-moco-address' : 'no-awork-person';
}

function silentlyMissing(items: readonly LinkItem[], agency: Agency): string[] {
  return agency.moco.state().users.flatMap(({ id }) => {
    if (waitingFor(id, agency) === undefined || halfDaysOff(id, agency).size === 0) return [];
    const link = items.find(({ entity, sourceId }) => entity === 'person' && sourceId === String(id));
    return link?.outcome?.kind === 'waiting' ? [] : [`person ${id} is not in awork, and nothing says so`];
  });
}

/** Whether awork takes something of a person not because of what others hold there. */
function isRefused(mocoUserId: number, agency: Agency, facts: Facts): boolean {
  const { aworkUserId } = matchOf(mocoUserId, agency);
  if (aworkUserId === undefined) return false;
  const { wanted, others } = sidesOf(mocoUserId, aworkUserId, agency, facts);
  const isEqual = (period: (typeof wanted)[number]) => others.some((row) => isSame(periodOf(row), period));
  return wanted.some((period) => !isEqual(period) && isHeldUp(period, others, agency));
}

function hasLetter(id: string, { stores }: Agency): boolean {
  return stores.queue.deadLetters.some(({ pointer }) => typeof pointer === 'object' && pointer.id === id);
}

function nameOf({ entity, sourceId }: LinkItem): string {
  return `${entity} ${sourceId}`;
}
