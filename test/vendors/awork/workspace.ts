export interface AworkApiKey {
  key: string;
  /** The archived API user when absent. */
  userId?: string;
  /** Keys are admins unless the API user was made with a role. */
  isAdmin?: boolean;
  /** What the role of one that is no admin allows, by feature and level, such as `project-timetracking:write`. */
  rights?: string[];
}

export interface AworkOauthClient {
  clientId: string;
  clientSecret?: string;
  confidential: boolean;
  redirectUris?: string[];
}

export interface AworkRefreshToken {
  token: string;
  clientId: string;
  /** The workspace owner when absent. */
  userId?: string;
}

/** How the simulated workspace is set up. Everything has a default. */
export interface AworkWorkspace {
  name: string;
  url: string;
  apiKeys: AworkApiKey[];
  oauthClients: AworkOauthClient[];
  refreshTokens: AworkRefreshToken[];
  requestsPerMinute: number;
  requestsPerSecond: number;
  typesOfWork: string[];
  /** Guessed trap: lists and tasks of a template appear only seconds after the project. */
  templatesAreSlow: boolean;
  /** Observed: booking on a deleted task was answered as if the token had no rights. */
  goneTaskAnswers401: boolean;
  /** Older workspaces show no keys: projects and tasks then come without them. */
  sendProjectKeys: boolean;
  /** Observed in old data: an entry made of start and duration has no end in v1. */
  startAndDurationLacksEnd: boolean;
  /** Guessed: whether two absences of one person may overlap. */
  refusesOverlappingAbsences: boolean;
  /** Guessed: for so long a single reading shows a time entry as it was before its webhook was sent. */
  timesLagSeconds: number;
  /** `awork` was observed for a malformed request; `oauth` is what RFC 6749 asks for. */
  tokenErrors: 'awork' | 'oauth';
}

const defaults: AworkWorkspace = {
  name: 'Nordagentur',
  url: 'https://nordagentur.awork.com',
  apiKeys: [{ key: 'awork-key' }],
  oauthClients: [{ clientId: 'tandem', clientSecret: 'tandem-secret', confidential: true }],
  refreshTokens: [{ token: 'awork-refresh', clientId: 'tandem' }],
  requestsPerMinute: 1000,
  requestsPerSecond: 50,
  typesOfWork: ['Allgemein'],
  templatesAreSlow: false,
  goneTaskAnswers401: false,
  sendProjectKeys: true,
  startAndDurationLacksEnd: false,
  refusesOverlappingAbsences: false,
  timesLagSeconds: 0,
  tokenErrors: 'awork',
};

export function settleWorkspace(given: Partial<AworkWorkspace>): AworkWorkspace {
  return { ...defaults, ...given };
}
