import type { Connection } from '../../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Link } from '../../../shared/links/link.ts';
import { reasonOf } from '../../../shared/links/reason-of.ts';
import { isSetAside } from '../../../shared/links/set-aside.ts';
import { SWEEP } from '../../../shared/pointer.ts';
import { needsSomebody } from '../../../shared/reason.ts';
import type { Discarded } from '../../../shared/store/letter-notes.ts';
import type { Details } from '../../../shared/wording.ts';
import { findDirections } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import { pointerTarget } from '../pointers.ts';
import { rememberedName } from './remembered-name.ts';

export const openStates = ['waiting', 'retrying', 'parked'] as const;
export type OpenState = (typeof openStates)[number];
/** `different`: nothing is undone, but both sides are not the same and stay so. */
export const listedStates = [...openStates, 'different'] as const;
export type ListedState = (typeof listedStates)[number];

/** A record that is not on the other side as it should be, and why. */
export interface OpenRecord {
  direction: string;
  /** `*` is a comparison that stopped. */
  entity: string;
  id: string;
  state: ListedState;
  /** It stays so unless a person does something. */
  needs: boolean;
  code: string;
  details: Details;
  /** As people know it, where that is remembered. */
  name: string | null;
  /** At the target, where it has one. */
  targetId?: string | undefined;
  /** ISO instants: since when it is so, and when it was last looked at. */
  since: string;
  at: string;
  /** Somebody discarded its dead letter, and it is as it was then. */
  setAside: Discarded | null;
}

export interface OpenFilter {
  /** All that are undone where absent. */
  state?: ListedState | undefined;
  /** Code of a reason. */
  reason?: string | undefined;
  direction?: string | undefined;
}

/** Oldest first. */
export async function* openRecords(
  { id, connector }: Connection,
  filter: OpenFilter,
  operator: Operator,
  lookAt = Infinity,
): AsyncGenerator<OpenRecord> {
  const definitions = findDirections(connector, filter.direction, operator).map(
    ({ definition }) => definition,
  );
  // One more tells whether there are more.
  const pageSize = Number.isFinite(lookAt) ? lookAt + 1 : undefined;
  const discarded = await operator.letterNotes.allDiscarded(id);
  const { links } = operator;
  const listed =
    filter.state === 'different' ? links.listDiffering(id, pageSize) : links.listOpen(id, pageSize);
  for await (const link of listed) {
    const record = openRecord(link, definitions, discarded(link.key));
    if (record && matches(record, filter)) yield record;
  }
}

/** Undefined where no direction declares it any more, or nothing about it is undone. */
export function openRecord(
  link: Link,
  definitions: readonly DirectionDefinition[],
  discarded: Discarded | undefined,
): OpenRecord | undefined {
  const target = pointerTarget(link, definitions);
  const { outcome, targetId } = link;
  const state = stateOf(link);
  if (!target || !outcome || !state) return undefined;
  const { direction, entity, id } = target;
  const { code, details, at } = outcome;
  const reason = reasonOf(link, definitions)?.reason;
  const needs = state === 'parked' || (reason !== undefined && needsSomebody(reason));
  const since = link.openSince ?? link.differsSince ?? at;
  const setAside = discarded && isSetAside(link, discarded) ? discarded : null;
  const name = rememberedName(link);
  const record = { direction, entity, id, state, needs, code, details, name, at, since, setAside };
  return targetId === undefined ? record : { ...record, targetId };
}

function stateOf({ outcome, openSince, differsSince }: Link): ListedState | undefined {
  if (openSince === undefined && differsSince !== undefined) return 'different';
  return openStates.find((each) => each === outcome?.kind);
}

function matches({ state, code }: OpenRecord, filter: OpenFilter): boolean {
  return (filter.state ?? state) === state && (filter.reason ?? code) === code;
}

export const isComparison = ({ entity }: Pick<OpenRecord, 'entity'>) => entity === SWEEP;
