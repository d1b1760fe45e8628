import * as z from 'zod';

/** How to reach one MOCO account. */
export const mocoAccess = z.strictObject({
  /** `https://{account}.mocoapp.com/api/v1` */
  baseUrl: z.url({ protocol: /^https?$/ }),
  /** Account key, or the key of a user with the rights for projects, people, time tracking and settings. */
  apiKey: z.string().min(1),
  /** Shown in MOCO's webhook overview; several during a change of key. */
  signatureKeys: z.array(z.string().min(1)).default([]),
  /** 120, or 1200 on the unlimited plan. https://github.com/everii-Group/mocoapp-api-docs */
  requestsPerTwoMinutes: z.int().min(10).max(1_000_000).default(120),
});
export type MocoAccess = z.infer<typeof mocoAccess>;
