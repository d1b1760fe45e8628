import * as z from 'zod';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { LinkStore } from '../../../shared/links/link-store.ts';
import type { Pointer } from '../../../shared/pointer.ts';
import { SWEEP, createPointer } from '../../../shared/pointer.ts';
import { changeScopes } from '../../../shared/sweep-scopes.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import type { MissedChanges } from './silence.ts';

/** Whose sweeps are looked at. */
export interface Sweeping {
  connection: string;
  vendor: Vendor;
  definitions: readonly DirectionDefinition[];
  links: Pick<LinkStore, 'get'>;
}

const found = z.object({ sent: z.int().default(0) });

/** Sweeps for whatever webhooks of that vendor would have told. */
export function gapSweeps({ connection, vendor, definitions }: Sweeping, now: Date): Pointer[] {
  return definitions
    .filter(({ hooks }) => hooks.some((rule) => rule.vendor === vendor))
    .flatMap((definition) =>
      changeScopes(definition).map((id) =>
        createPointer({ direction: definition.id, connection, entity: SWEEP, id }, 'sweep', now),
      ),
    );
}

/** Whether each of them has ended since that instant, other than in another attempt to come. */
export async function areOver(sweeping: Sweeping, since: string): Promise<boolean> {
  for (const { direction, id } of gapSweeps(sweeping, new Date(since))) {
    const outcome = (await sweepLink(direction, id, sweeping))?.outcome;
    if (!outcome || outcome.at < since || outcome.kind === 'retrying') return false;
  }
  return true;
}

/** The last sweeps that found changes of which webhooks should have told. */
export async function missedChanges(sweeping: Sweeping): Promise<MissedChanges[]> {
  const all: MissedChanges[] = [];
  for (const { history, everyMinutes } of await toldSweeps(sweeping))
    for (const { at, details } of history) if (sentOf(details) > 0) all.push({ at, everyMinutes });
  return all;
}

/**
 * How many changes sweeps found from one instant on, up to another. Of equal outcomes in a row only the last is kept, so
 * it may be more.
 */
export async function changesFound(
  { from, to }: { from: string; to?: string },
  sweeping: Sweeping,
): Promise<number> {
  const told = await toldSweeps(sweeping);
  return told
    .flatMap(({ history }) => history)
    .filter(({ at }) => at >= from && (to === undefined || at < to))
    .reduce((sum, { details }) => sum + sentOf(details), 0);
}

async function toldSweeps(sweeping: Sweeping) {
  const { vendor, definitions } = sweeping;
  const told = definitions
    .filter(({ source }) => source.id === vendor)
    .flatMap(({ id, sweeps }) =>
      sweeps.filter(({ isToldByHooks }) => isToldByHooks).map((sweep) => ({ ...sweep, direction: id })),
    );
  return Promise.all(
    told.map(async ({ direction, scope, everyMinutes }) => ({
      history: (await sweepLink(direction, scope, sweeping))?.history ?? [],
      everyMinutes,
    })),
  );
}

function sweepLink(
  direction: string,
  scope: string,
  { links, connection }: Sweeping,
): Promise<Link | undefined> {
  return links.get({ connection, entity: SWEEP, sourceId: `${direction}/${scope}` });
}

const sentOf = (details: unknown) => found.safeParse(details).data?.sent ?? 0;
