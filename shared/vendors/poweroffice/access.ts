import * as z from 'zod';

/** How to reach one Go client (company). The three keys belong to one environment: production or demo. */
export const powerOfficeAccess = z.lazy(() =>
  z
    .strictObject({
      baseUrl: z
        .url({ protocol: /^https?$/ })
        .default('https://goapi.poweroffice.net/v2')
        .describe('address of the API; the demo environment has https://goapi.poweroffice.net/Demo/v2'),
      tokenUrl: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('address that gives tokens; beside the API where none is given'),
      applicationKey: z.string().min(1).describe('key that identifies the integration'),
      clientKey: z
        .string()
        .min(1)
        .describe('key of the customer’s client in PowerOffice Go; as good as a password'),
      subscriptionKey: z.string().min(1).describe('key of the product in the developer portal'),
      /** 10. https://developer.poweroffice.net/documentation/requests */
      requestsPerSecond: z
        .int()
        .min(1)
        .max(1_000_000)
        .default(10)
        .describe('requests that the subscription allows in a second, over all customers'),
    })
    // The base URL is checked against the vendor's domain before keys are sent; the token address must not slip past that.
    .refine((access) => URL.parse(access.baseUrl)?.origin === URL.parse(tokenUrlOf(access))?.origin, {
      error: 'baseUrl and tokenUrl must have the same origin',
    }),
);
export type PowerOfficeAccess = z.infer<typeof powerOfficeAccess>;

/** Demo and production have their own: `https://goapi.poweroffice.net/Demo/OAuth/Token`. */
export function tokenUrlOf({
  baseUrl,
  tokenUrl,
}: {
  baseUrl: string;
  tokenUrl?: string | undefined;
}): string {
  return tokenUrl ?? `${baseUrl.replace(/\/v2\/?$/, '')}/OAuth/Token`;
}
