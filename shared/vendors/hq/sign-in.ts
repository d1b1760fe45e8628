import type { SignIn } from '../../sign-in/sign-in.ts';

/** Documented for the older host only. https://developer.hellohq.io */
const HOST = 'https://api.hqlabs.de';

/** For v1; v2 knows static tokens alone. Codes are not bound to a verifier. https://developer.hellohq.io */
export const hqSignIn: SignIn = {
  endpoints(baseUrl) {
    const { hostname, origin } = new URL(baseUrl);
    const host = /(^|\.)hellohq\.io$/.test(hostname) ? HOST : origin;
    return { authorize: `${host}/Account/Authorize`, token: `${host}/Token` };
  },
  scopes: ['read_all', 'write_all'],
  usesPkce: false,
  basicAuth: 'plain',
  clientId: {
    form: /^[^-\s:]+-[^\s:]+$/,
    rule: 'the customer number, a dash and the name of the client, such as 12345-clientapp',
  },
  registeredUnder: 'Admin → Settings → API clients',
  account: {
    fact: 'hqCustomerId',
    /** The id of a client begins with its customer's, and a client signs in nowhere else. */
    read: async ({ clientId }) => ({ hqCustomerId: clientId.slice(0, clientId.indexOf('-')) }),
  },
};
