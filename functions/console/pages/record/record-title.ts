import type { DirectionDefinition } from '../../../../shared/direction-definition.ts';
import { findFieldWord } from '../../../../shared/fields.ts';
import type { Language } from '../../../../shared/wording.ts';
import type { ExplainedRecord } from '../../../ops/explain/explanation.ts';
import { valueText } from '../../page/field-text.ts';
import { upperFirst } from '../../page/upper-first.ts';

/** What people know a record by: what it is, and its number, name or day; its id where nothing is known. */
export function recordTitle(
  record: ExplainedRecord,
  { titledBy, fieldWords, entityWords }: DirectionDefinition,
  language: Language,
): string {
  const { entity, id, name, plan, source } = record;
  const parts = (titledBy[entity] ?? []).flatMap((field) => {
    const value = exactValue(field, record);
    return value ? [valueText(value, findFieldWord({ field }, fieldWords), language)] : [];
  });
  const word = entityWords?.[source?.kind ?? entity]?.[language] ?? entity;
  return `${upperFirst(word)} ${parts.join(' · ') || (name ?? plan.name ?? id)}`;
}

/** What is deleted at its source is still known by what the other side has. */
function exactValue(field: string, { source, sides }: ExplainedRecord): string | null | undefined {
  if (source) return source.fields.find((each) => each.field === field)?.value;
  const both = sides === null || sides === 'gone' ? undefined : sides.find((each) => each.field === field);
  return both?.wanted ?? both?.held;
}
