import type { Company, PowerOffice } from './company.ts';
import { type LineDraft, vatCodeZero } from './ledger.ts';
import { toOre } from './money.ts';
import type { OutgoingLinePost, OutgoingPost } from './outgoing-form.ts';
import type { AccountRow, VatCodeRow } from './records.ts';
import { invalid, referenced } from './refusal.ts';

/** Checks one line as far as it can be said on its own; it inherits the header's project and department. */
export function checkLine(
  office: PowerOffice,
  company: Company,
  post: OutgoingPost,
  line: OutgoingLinePost,
  index: number,
): LineDraft {
  const account = referenced(
    company.accounts.get(line.AccountId),
    'Voucher',
    'Account with id',
    line.AccountId,
  );
  const projectId = line.ProjectId ?? post.ProjectId;
  const departmentId = line.DepartmentId ?? post.DepartmentId;
  checkAccount(account, projectId, departmentId);
  if (projectId !== null)
    referenced(company.projects.get(projectId), 'Voucher', 'Project with id', projectId);
  if (departmentId !== null) {
    referenced(company.departments.get(departmentId), 'Voucher', 'Department with id', departmentId);
  }
  const vatCode = vatCodeOf(office, company, line.VatId, post.VoucherDate);
  if (account.IsVatCodeLocked && vatCode.Code !== account.VatCode) {
    throw invalid('Voucher', `Account ${account.AccountNo} is locked to VAT code ${account.VatCode}.`);
  }
  const { Description: description, Quantity: quantity } = line;
  const grossOre = readAmount(line.CurrencyAmount, index);
  return { accountId: account.Id, vatCode, grossOre, description, quantity, projectId, departmentId };
}

function checkAccount(account: AccountRow, projectId: number | null, departmentId: number | null): void {
  const name = `Account ${account.AccountNo}`;
  if (!account.IsActive) throw invalid('Voucher', `${name} is not active.`);
  if (account.isControlAccount) throw invalid('Voucher', `${name} is a control account of a sub-ledger.`);
  if (account.IsProjectRequired && projectId === null)
    throw invalid('Voucher', `${name} requires a project.`);
  if (account.IsDepartmentRequired && departmentId === null) {
    throw invalid('Voucher', `${name} requires a department.`);
  }
}

function vatCodeOf(office: PowerOffice, company: Company, vatId: number | null, day: string): VatCodeRow {
  if (vatId === null) {
    if (office.settings.current().missingVatId === 'becomes-code-0') return vatCodeZero(company);
    throw invalid('Voucher', 'VatId is required.');
  }
  const vatCode = referenced(company.vatCodes.get(vatId), 'Voucher', 'VatCode with id', vatId);
  const isValid = vatCode.ValidFrom <= day && (vatCode.ValidTo === null || day <= vatCode.ValidTo);
  if (!vatCode.IsActive || !isValid)
    throw invalid('Voucher', `VAT code ${vatCode.Code} is not valid on ${day}.`);
  return vatCode;
}

/** That amounts must not be 0 is documented for manual vouchers. */
function readAmount(amount: number, index: number): number {
  const ore = toOre(amount);
  if (ore === undefined || ore === 0) {
    throw invalid(
      'Voucher',
      `CurrencyAmount ${amount} of line ${index} must have two decimals and not be 0.`,
    );
  }
  return ore;
}
