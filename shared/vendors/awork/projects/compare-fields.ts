import type { ComparedField, SourceRecord } from '../../../direction.ts';
import { fingerprint } from '../../../fingerprint.ts';
import type { Wording } from '../../../wording.ts';
import type { AworkProject } from '../records.ts';
import { fieldWords } from './field-words.ts';
import type { FieldFacts, ProjectField, ProjectFields } from './project-fields.ts';
import { currentFields, fieldNames, isOurs, openFields, writtenName } from './project-fields.ts';

/** What people chose in awork, or awork made of it, is not overwritten. */
export const leftInAwork: Wording = {
  en: 'left as awork has it',
  de: 'bleibt, wie awork es hat',
  no: 'blir slik awork har det',
};

type Compared = Pick<FieldFacts, 'fingerprints' | 'data' | 'ignored'>;

/** The shared fields as their source has them and as awork holds them. What a person changed in awork stays. */
export function compareFields(shared: ProjectFields, target: AworkProject, facts: Compared): ComparedField[] {
  return fieldNames.map((field) => compareField(field, shared, target, facts));
}

/** The same of the source alone. */
export function sourceFields({ client, ...fields }: ProjectFields): SourceRecord['fields'] {
  const values = { ...fields, client: client?.name ?? null };
  return fieldNames.map((field) => ({ field: fieldWords[field].en, value: values[field] }));
}

function compareField(
  field: ProjectField,
  shared: ProjectFields,
  target: AworkProject,
  facts: Compared,
): ComparedField {
  const { client, ...fields } = shared;
  const current = currentFields(target);
  const held = field === 'client' ? (target.company?.name ?? current.client) : current[field];
  const isLeft =
    !openFields(shared, facts).includes(field) ||
    !(facts.ignored.includes(field) || isOurs(writtenName(field), fingerprint(current[field]), facts));
  const wanted = field === 'client' ? (client?.name ?? null) : fields[field];
  const isLeftOtherwise = isLeft && wanted !== held;
  return { field: fieldWords[field].en, wanted, held, ...(isLeftOtherwise && { stays: leftInAwork }) };
}
