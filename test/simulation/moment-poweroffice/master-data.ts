import { pick } from '../random.ts';
import { companyCode, type Firm, inMoment } from './firm.ts';

/** How often somebody makes a certain mistake. */
const RARELY = 0.04;

const names = ['Fjord AS', ' Vidde & Sønn AS', 'Øy Kommune', 'Skog ANS '];
const organizationNumbers = ['981566378', 'NO 981 566 378 MVA', '123456785', null];
const WRONG_NUMBER = '981566379';
const emails = ['post@kunde.example', 'Faktura@Kunde.example', null, null];
/** PowerOffice demands a dot in the domain. */
export const UNFIT_EMAIL = 'faktura@kunde';
const addresses = [
  { addressLine1: 'Storgata 1', postalCode: '0155', postalPlace: 'Oslo', countryCode: 'NO' },
  { addressLine1: 'Kaia 3', addressLine2: 'Oppgang B', addressLine3: 'c/o Dahl', countryCode: null },
  { addressLine1: 'Kungsgatan 2', postalCode: '111 43', postalPlace: 'Stockholm', countryCode: 'se' },
  { addressLine2: 'Postboks 7', postalCode: '5003', postalPlace: 'Bergen', countryCode: 'no' },
  { countryCode: 'DK' },
  { postalPlace: 'Dubai', countryCode: 'AE' },
];
const noAddress = {
  addressLine1: null,
  addressLine2: null,
  addressLine3: null,
  postalCode: null,
  postalPlace: null,
};

const states = [
  'inProgress',
  'potential',
  'On hold',
  'not_started',
  'COMPLETED',
  'archived',
  'pitch',
  'In Progress',
];
const owners = ['Kari.Nordmann@firma.example', 'ola@firma.example', null];

/** One of PowerOffice, or one that somebody may add there later. */
export function someDepartment(random: () => number): string | null {
  if (random() < RARELY) return '30';
  return pick(random, [null, '10', '20']);
}

export function someCustomerFields(random: () => number) {
  const address = { ...noAddress, ...pick(random, addresses) };
  // Where it is foreign nobody can tell that it is wrong.
  const isWrong = random() < RARELY && (address.countryCode ?? 'no').toUpperCase() === 'NO';
  return {
    name: pick(random, names),
    companyRegistrationNumber: isWrong ? WRONG_NUMBER : pick(random, organizationNumbers),
    email: pick(random, emails),
    invoiceEmail: random() < RARELY ? UNFIT_EMAIL : pick(random, emails),
    address,
  };
}

export function createCustomer(firm: Firm, random: () => number) {
  const unfit = pick(random, ['9001', 'K17', '20500']);
  const isTaken = inMoment(firm).customers.some((row) => row.customerNumber === unfit);
  const customerNumber = random() < RARELY && !isTaken ? unfit : nextCustomerNumber(firm);
  return firm.moment.person.createCustomer(companyCode, { customerNumber, ...someCustomerFields(random) });
}

export function nextCustomerNumber(firm: Firm): string {
  const numbers = inMoment(firm).customers.map((row) => Number(row.customerNumber));
  return String(Math.max(10_000, ...numbers.filter((number) => number < 15_000)) + 1);
}

export function someProjectFields(firm: Firm, random: () => number) {
  const departmentNumber = someDepartment(random);
  return {
    name: pick(random, ['Nettside', 'Kampanje', 'Årsrapport']),
    projectState: pick(random, states),
    customerId: random() < 0.2 ? null : pick(random, inMoment(firm).customers).id,
    department: departmentNumber === null ? null : { departmentNumber, name: 'Avdeling' },
    ownerEmail: pick(random, owners),
  };
}

export function createProject(firm: Firm, random: () => number) {
  const unfit = pick(random, ['61.7', '6,8']);
  const isTaken = inMoment(firm).projects.some((row) => row.projectNumber === unfit);
  const projectNumber = random() < RARELY && !isTaken ? unfit : nextProjectNumber(firm, random);
  return firm.moment.person.createProject(companyCode, {
    projectNumber,
    ...someProjectFields(firm, random),
  });
}

/** Now and then one that PowerOffice has had for long. */
export function nextProjectNumber(firm: Firm, random: () => number): string {
  const numbers = inMoment(firm).projects.map(({ projectNumber }) => projectNumber);
  const old = pick(random, ['F900', 'F901']);
  if (random() < 0.1 && !numbers.includes(old)) return old;
  return String(Math.max(6109, ...numbers.map(Number).filter((number) => number > 100)) + 1);
}
