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

/** Why PowerOffice cannot have the customer under its number: another company has it, or the customer has another one. */
export async function identityProblems(
  customer: MomentCustomer,
  existing: PowerOfficeCustomer | undefined,
  run: MomentPowerOfficeRun,
): Promise<Problem[]> {
  const wanted = wantedCustomer(customer, run.companyCode);
  const link = await linkOf('customer', customer.id, run);
  if (!existing) return renumberedProblems(customer, await formerRecord(wanted, link, run));
  if (!isOtherCompany(existing, wanted, link)) return [];
  const { OrganizationNumber: heldNumber, Name, FirstName, LastName } = existing;
  const values = {
    ...{ customer: wanted.number, name: wanted.texts.Name },
    organizationNumber: wanted.texts.OrganizationNumber ?? '',
    ...{ held: Name ?? [FirstName, LastName].filter(Boolean).join(' '), heldNumber: heldNumber ?? '' },
  };
  return [problem('customer-number-taken', values)];
}

/** What we know the customer as, under whatever number. */
async function formerRecord(
  { reference }: WantedCustomer,
  link: Pick<Link, 'targetId'> | undefined,
  { powerOffice }: Pick<MomentPowerOfficeRun, 'powerOffice'>,
): Promise<PowerOfficeCustomer | undefined> {
  const known = link?.targetId && (await powerOffice.customerOfId(Number(link.targetId)));
  return known || powerOffice.customerOfReference(reference);
}

/** One that is listed under the same number by now was only made this moment. */
function renumberedProblems(
  { customerNumber: customer, name }: MomentCustomer,
  former: PowerOfficeCustomer | undefined,
): Problem[] {
  const held = former?.Number?.toString();
  if (held === undefined || held === customer) return [];
  return [problem('customer-renumbered', { customer, name, held })];
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
