import * as z from 'zod';

/** Building blocks of the request forms: nullable and optional come as one, absent reads as null. */
export const guid = z.guid().transform((id) => id.toLowerCase());
export const optionalGuid = guid.nullish().transform((id) => id ?? null);

export function optionalText(maxLength: number) {
  return z
    .string()
    .max(maxLength)
    .nullish()
    .transform((text) => text ?? null);
}

export const requiredName = z
  .string()
  .max(1000)
  .refine((name) => name.trim() !== '', "'Name' must not be empty.");

export const flag = z.boolean().default(false);
export const optionalFlag = z.boolean().nullish();

const int32 = z.int().min(-2_147_483_648).max(2_147_483_647);
export const optionalSeconds = int32
  .min(0)
  .nullish()
  .transform((seconds) => seconds ?? null);

const instantForm = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** A date-time; an offset is converted, so a local midnight with an offset lands on another UTC day. */
export const optionalInstant = z
  .string()
  .regex(instantForm)
  .nullish()
  .transform((text, context) => {
    if (!text) return null;
    const hasZone = /(?:Z|[+-]\d{2}:\d{2})$/.test(text);
    const instant = new Date(hasZone || text.length === 10 ? text : `${text}Z`);
    if (!Number.isNaN(instant.getTime())) return instant.toISOString().replace(/\.000Z$/, 'Z');
    context.addIssue({ code: 'custom', message: 'is not a date' });
    return z.NEVER;
  });

export const tagForm = z.strictObject({
  name: z.string().min(1).max(255),
  color: z
    .enum(['red', 'coral', 'yellow', 'green', 'teal', 'arctic', 'blue', 'azure', 'purple', 'violet'])
    .nullish(),
});
export type TagForm = z.infer<typeof tagForm>;

export const customFieldForm = z.strictObject({
  customFieldDefinitionId: guid,
  textValue: z.string().max(750).nullish(),
  numberValue: z.number().nullish(),
  dateValue: z.string().regex(instantForm).nullish(),
  booleanValue: z.boolean().nullish(),
  selectionOptionIdValue: guid.nullish(),
  userIdValue: guid.nullish(),
  clientIdValue: guid.nullish(),
});
export type CustomFieldForm = z.infer<typeof customFieldForm>;
