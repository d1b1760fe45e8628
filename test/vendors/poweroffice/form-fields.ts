import * as z from 'zod';

/** Fields may be left out or null; both are read as null. */
function optional<T>(schema: z.ZodType<T>) {
  return schema.nullish().transform((value) => value ?? null);
}

export const optionalText = (maxLength = 4000) => optional(z.string().max(maxLength));
export const optionalInteger = optional(z.int());
export const optionalNumber = optional(z.number());
export const optionalFlag = optional(z.boolean());
export const optionalDate = optional(z.iso.date());
export const optionalIds = optional(z.array(z.int()));
export const optionalGuid = optional(z.guid());
/** Documented: words in exactly this spelling; numbers are refused. */
export const optionalWord = <const T extends string>(words: readonly T[]) => optional(z.enum(words));

/** Documented: "validated for typos"; how, is guessed. */
export const optionalEmail = optional(z.string().regex(/^$|^[^\s@]+@[^\s@]+\.[^\s@.]+$/));

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false;
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) !== undefined;
}

/** Documented: city and zip code are required as soon as an address is given. */
export const optionalAddress = optional(
  z.strictObject({
    AddressLine1: optionalText(200),
    AddressLine2: optionalText(200),
    City: z.string().min(1).max(100),
    CountryCode: optional(z.string().refine(isCountry, 'The country code is not valid.')).transform(
      (code) => code ?? 'NO',
    ),
    ExternalCode: optionalText(50),
    ZipCode: z.string().min(1).max(50),
  }),
);
export type Address = NonNullable<z.output<typeof optionalAddress>>;
