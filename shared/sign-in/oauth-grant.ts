import * as z from 'zod';

/** A client that the customer registered, and what an admin who signed in allowed it. */
export const oauthGrant = z.lazy(() =>
  z.strictObject({
    clientId: z.string().min(1).describe('id of the OAuth client'),
    clientSecret: z.string().min(1).optional().describe('its secret; absent for a public client'),
    refreshToken: z
      .string()
      .min(1)
      .optional()
      .describe(
        'refresh token of the grant; single use, renewed at every refresh; absent until an admin signs in',
      ),
    accessToken: z.string().min(1).optional().describe('access token of the grant'),
    expiresAt: z.number().optional().describe('when the access token ends, in milliseconds since 1970'),
  }),
);
export type OAuthGrant = z.infer<typeof oauthGrant>;
