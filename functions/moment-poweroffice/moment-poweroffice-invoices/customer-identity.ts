import type { Link } from '../../../shared/links/link.ts';
import type { MomentCustomer } from '../../../shared/vendors/moment/records.ts';
import type { PowerOfficeCustomer } from '../../../shared/vendors/poweroffice/records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import type { WantedCustomer } from './customer-fields.ts';
import { wantedCustomer } from './customer-fields.ts';
import { linkOf } from './plan-master-data.ts';
import type { Problem } from './problem.ts';
import { problem } from './problem.ts';
import { rememberedBy } from './remembered-fields.ts';

/** Why what PowerOffice has under the customer's number cannot be this customer. */
export async function identityProblems(
  customer: MomentCustomer,
  existing: PowerOfficeCustomer | undefined,
  run: Pick<MomentPowerOfficeRun, 'links' | 'connection' | 'companyCode'>,
): Promise<Problem[]> {
  const wanted = wantedCustomer(customer, run.companyCode);
  if (!existing || !isOtherCompany(existing, wanted, await linkOf('customer', customer.id, run))) return [];
  const { OrganizationNumber: heldNumber, Name, FirstName, LastName } = existing;
  const values = {
    ...{ customer: wanted.number, name: wanted.texts.Name },
    organizationNumber: wanted.texts.OrganizationNumber ?? '',
    ...{ held: Name ?? [FirstName, LastName].filter(Boolean).join(' '), heldNumber: heldNumber ?? '' },
  };
  return [problem('customer-number-taken', values)];
}

/** Whether both organisation numbers tell two companies. A customer of ours may get another one in Moment. */
export function isOtherCompany(
  { Id, OrganizationNumber, ExternalImportReference }: PowerOfficeCustomer,
  { texts, reference }: WantedCustomer,
  link: Pick<Link, 'targetId' | 'fingerprints' | 'data'> | undefined,
): boolean {
  const isOurs = ExternalImportReference === reference || link?.targetId === String(Id);
  if (isOurs || rememberedBy(link)('OrganizationNumber', OrganizationNumber)) return false;
  const [held, wanted] = [digitsOf(OrganizationNumber), digitsOf(texts.OrganizationNumber)];
  // People write a number with more or less around it, such as a foreign VAT number for an organisation number.
  return held !== '' && wanted !== '' && !held.includes(wanted) && !wanted.includes(held);
}

function digitsOf(text: string | null): string {
  return text?.replace(/\D/g, '') ?? '';
}
