import { authorId } from './fields.ts';
import type { UserRow } from './records.ts';

/** Version 2 shows an address with every user. */
export function defaultAddressOf({ id, createdBy, createdOn, updatedOn }: UserRow): object {
  const author = authorId(createdBy, id);
  return {
    ...{ street: 'Kai', zipCode: '20457', city: 'Hamburg', country: 'DE', description: 'Privat' },
    ...noDetails,
    ...{ id, createdOn, createdBy: author, updatedOn, updatedBy: author },
  };
}

const noDetails = {
  alternativeCompanyName: null,
  additionalInformation: null,
  houseNumber: null,
  phone: null,
  email: null,
  fax: null,
  website: null,
  addressLine2: null,
};
