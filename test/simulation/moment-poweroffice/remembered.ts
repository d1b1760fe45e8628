import { fingerprint } from '../../../shared/fingerprint.ts';
import type { Firm } from './firm.ts';

/** What of a field that is empty in Moment may stand in PowerOffice: whatever the link does not know as Moment's. */
export function createRemembered(entity: 'customer' | 'project', id: number, { stores }: Firm) {
  const link = stores.links.items((item) => item.entity === entity && item.sourceId === String(id))[0];
  return <T>(field: string, held: T): T | null =>
    held !== null && link?.fingerprints[field] === fingerprint(held) ? null : held;
}
