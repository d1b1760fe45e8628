import * as z from 'zod';

/** An instant as ISO text. Go's documents write a blank where ISO has the `T`; both are read. */
export const instant = z.string().transform((text) => text.replace(/^(\d{4}-\d{2}-\d{2}) +/, '$1T'));
