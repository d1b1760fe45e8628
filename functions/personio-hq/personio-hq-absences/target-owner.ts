import { setTimeout as pause } from 'node:timers/promises';
import type { Link } from '../../../shared/links/link.ts';
import type { PersonioHqRun } from '../run.ts';

type Links = Pick<PersonioHqRun, 'links' | 'connection'>;

/** Which of our links stands for that HQ absence. */
export function ownerOf(id: number, { links, connection }: Links): Promise<Link | undefined> {
  return links.findByTarget(connection.id, 'absence', String(id));
}

/** Whether another absence than this one stands behind it. */
export async function isOthers(id: number, sourceId: string, run: Links): Promise<boolean> {
  const owner = await ownerOf(id, run);
  return owner !== undefined && owner.key.sourceId !== sourceId;
}

const TRIES = 10;
const PAUSE_MILLISECONDS = 200;

/** The index of targets lags a moment behind a link; it is waited for, and never for long. */
export async function untilShown(
  { targetId, key }: Pick<Link, 'targetId' | 'key'>,
  run: Links,
): Promise<void> {
  if (targetId === undefined) return;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const owner = await ownerOf(Number(targetId), run);
    if (owner?.key.sourceId === key.sourceId) return;
    await pause(PAUSE_MILLISECONDS);
  }
}
