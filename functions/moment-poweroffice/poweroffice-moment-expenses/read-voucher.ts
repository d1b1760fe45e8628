import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { enteredBefore } from './entered-before.ts';
import { knownProjects } from './known-projects.ts';
import { listPostings } from './list-postings.ts';
import { isExpense, takesBack } from './pick-expenses.ts';
import { takenBack } from './taken-back.ts';
import { parseVoucherId } from './voucher-id.ts';

/** A voucher, and what of it should be expenses in Moment. */
export interface VoucherFacts {
  voucherNo: number;
  /** Undefined for a voucher without postings on expense accounts. */
  voucherId: string | undefined;
  expenses: readonly AccountTransaction[];
  projects: ReadonlyMap<string, number>;
}

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
