import type { ComparedField, SourceRecord } from '../../../direction.ts';
import { fingerprint } from '../../../fingerprint.ts';
import type { AworkProject } from '../records.ts';
import { fieldWords } from './field-words.ts';
import type { FieldFacts, ProjectField, ProjectFields } from './project-fields.ts';
import { currentFields, fieldNames, isOurs, openFields, writtenName } from './project-fields.ts';

type Compared = Pick<FieldFacts, 'fingerprints' | 'data' | 'ignored'>;

/** The shared fields as they should be and as awork holds them. What a person changed in awork is as it should be. */
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
  return { field: fieldWords[field].en, wanted: isLeft ? held : wanted, held };
}
