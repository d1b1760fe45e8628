import type { SourceRecord } from '../../../shared/direction.ts';
import { sourceFields } from '../compared-fields.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { parseVoucherId } from './expense-link.ts';
import { amountIncludingVat } from './pick-expenses.ts';
import { NOBODY, readSupplier } from './read-details.ts';
import { listPostings } from './read-postings.ts';
import { textOf } from './wanted-expense.ts';

/** A voucher as the books have it, with what is posted on projects. */
export async function showVoucher(id: string, run: MomentPowerOfficeRun): Promise<SourceRecord | undefined> {
  const key = parseVoucherId(id);
  const postings = await listPostings(key, run);
  const [first] = postings;
  if (!first) return undefined;
  const { name } = await readSupplier(first, run);
  const posted = postings.filter(({ ProjectCode }) => ProjectCode !== null);
  return {
    fields: [
      ...sourceFields({
        number: String(key.voucherNo),
        date: key.day,
        supplier: name === NOBODY ? null : name,
      }),
      ...posted.flatMap((posting) => {
        const values = { project: posting.ProjectCode, amount: amountIncludingVat(posting).toFixed(2) };
        return sourceFields(values, `"${textOf(posting)}" (${posting.Id})`);
      }),
    ],
  };
}
