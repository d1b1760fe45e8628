import * as z from 'zod';

/** What the bare handlers and whoever measures them tell each other. */
export const hookSchema = z.object({ id: z.string() });
export const queuesSchema = z.object({ 'awork-moco-times': z.object({ queueUrl: z.string() }) });
export const recordSchema = z.object({ id: z.string(), text: z.string() });
