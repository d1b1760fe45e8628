import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { externalId, readExpenseLink } from './expense-link.ts';

/**
 * Reversed postings that an earlier attempt entered without our learning of it, before they were reversed. Only an
 * attempt that did not end can have left any.
 */
export async function enteredBefore(
  reversed: readonly AccountTransaction[],
  link: Link | ClaimedLink,
  { moment }: MomentPowerOfficeRun,
): Promise<AccountTransaction[]> {
  if (!('unfinishedSince' in link) || link.unfinishedSince === undefined) return [];
  const { expenses } = readExpenseLink(link.data);
  const entered: AccountTransaction[] = [];
  for (const posting of reversed) {
    if (expenses[String(posting.Id)]) continue;
    if (await moment.projectExpenseByExternalId(externalId(posting.Id))) entered.push(posting);
  }
  return entered;
}
