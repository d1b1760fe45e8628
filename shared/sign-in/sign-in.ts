/** How an admin of a customer signs in at a vendor: the authorization code grant of RFC 6749, as data. */
export interface SignIn {
  endpoints(baseUrl: string): SignInEndpoints;
  scopes: readonly string[];
  /** Codes are bound to a verifier of ours. https://www.rfc-editor.org/rfc/rfc7636 */
  usesPkce: boolean;
  /** Id and secret of the client in the Basic header: form-encoded, as RFC 6749 has it, or as they are. */
  basicAuth: 'encoded' | 'plain';
  clientId: { form: RegExp; rule: string };
  /** Where in the vendor's screens the client and its redirect addresses are entered. */
  registeredUnder: string;
  account: SignInAccount;
}

export interface SignInEndpoints {
  /** Where people sign in. */
  authorize: string;
  /** Where codes and refresh tokens are exchanged. */
  token: string;
}

/** Which of the vendor's accounts a grant belongs to. */
export interface SignInAccount {
  /** Name among the facts of a connection; never changes while the connection lives. */
  fact: string;
  /** The fact, and what else a connection knows of the account. Throws where the vendor does not tell. */
  read(grant: GrantedAccess): Promise<Record<string, string>>;
}

export interface GrantedAccess {
  clientId: string;
  /** Reads below the base URL with the new access token. */
  get(path: string): Promise<unknown>;
}
