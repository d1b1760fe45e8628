import type { Tracked } from './records.ts';

export interface CompanyRow extends Tracked {
  name: string;
}

/** Dates are `YYYY-MM-DDTHH:mm:ss` without a zone. */
export interface ProjectRow extends Tracked {
  number: string;
  name: string;
  startDate: string;
  endDate: string | null;
  /** Absent for internal projects. */
  companyId: number | null;
  projectStatusId: number;
  responsibleUserId: number | null;
  aworkSyncId: string | null;
}

export interface FieldDefinitionRow extends Tracked {
  name: string;
  type: FieldType;
  category: string;
  /** Of `Dropdown` and `DropdownCheckbox`. */
  options: string[];
  order: number;
}

/** Has an id of its own, which is not the definition's. */
export interface FieldValueRow extends Tracked {
  projectId: number;
  definitionId: number;
  value: string | null;
}

/** Entity id, and the name of the kind. */
export interface DeletionRow extends Tracked {
  entityId: number;
  databaseObject: string;
}

/** In the order of the enumeration in version 2. */
export const fieldTypes = [
  ...(['Text', 'TextMultiline', 'Date', 'Dropdown', 'DropdownCheckbox', 'Boolean', 'Upload'] as const),
  ...(['UserSelection', 'CompanySelection', 'ProjectSelection', 'ResourceSelection'] as const),
  ...(['ContactSelection', 'Link', 'Float', 'Integer', 'Token', 'NumericText'] as const),
];
export type FieldType = (typeof fieldTypes)[number];
