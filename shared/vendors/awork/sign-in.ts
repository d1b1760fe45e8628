import * as z from 'zod';
import type { SignIn } from '../../sign-in/sign-in.ts';

const me = z.lazy(() => z.object({ workspace: z.object({ id: z.string(), url: z.string() }) }));

/** A grant belongs to the workspace picked while signing in. https://developers.awork.com/authentication */
export const aworkSignIn: SignIn = {
  endpoints(baseUrl) {
    const base = baseUrl.replace(/\/$/, '');
    return { authorize: `${base}/accounts/authorize`, token: `${base}/accounts/token` };
  },
  /** Without the second there is no refresh token. */
  scopes: ['full_access', 'offline_access'],
  usesPkce: true,
  basicAuth: 'encoded',
  clientId: { form: /^[a-z0-9-]{6,}$/i, rule: 'at least six letters or digits' },
  registeredUnder: 'Settings → Integrations',
  account: {
    fact: 'aworkWorkspaceId',
    async read({ get }) {
      const { workspace } = me.parse(await get('users/me'));
      return { aworkWorkspaceId: workspace.id, aworkUrl: workspace.url };
    },
  },
};
