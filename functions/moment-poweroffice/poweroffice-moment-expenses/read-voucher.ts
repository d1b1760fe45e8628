import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { externalId, parseVoucherId, readExpenseLink } from './expense-link.ts';
import { isExpense, takesBack } from './pick-expenses.ts';
import type { VoucherFacts } from './plan-voucher.ts';
import { knownProjects, listPostings } from './read-postings.ts';
import { takenBack } from './taken-back.ts';

export async function readVoucher(
  id: string,
  link: Link | ClaimedLink,
  run: MomentPowerOfficeRun,
): Promise<VoucherFacts> {
  const key = parseVoucherId(id);
  const postings = await listPostings(key, run);
  const known = await knownProjects(run);
  const isNew = postings.some(({ ProjectCode }) => ProjectCode !== null && !known.has(ProjectCode));
  // Whoever sent us here may know a project that we do not remember yet.
  const projects = isNew ? await knownProjects(run, true) : known;
  const numbers = new Set(projects.keys());
  const isWanted = (posting: AccountTransaction) => isExpense(posting, numbers, run.settings);
  const wanted = postings.filter(isWanted);
  const reversed = postings.filter((each) => !isWanted(each) && isWanted({ ...each, IsReversed: false }));
  const reversals = wanted.filter(takesBack);
  const taken = reversals.length > 0 ? await takenBack(reversals, run) : [];
  const before = await enteredBefore(reversed, link, run);
  const expenses = [...wanted.filter((posting) => !takesBack(posting)), ...taken, ...before];
  return { voucherNo: key.voucherNo, voucherId: postings[0]?.VoucherId, expenses, projects };
}

/**
 * Reversed postings that an earlier attempt entered without our learning of it, before they were reversed. Only an
 * attempt that did not end can have left any.
 */
async function enteredBefore(
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
