interface Hook {
  url: string;
  token: string;
  events: string[];
}

/** Subscribes in Personio. https://developer.personio.de/reference/post_v2-webhooks */
export async function registerHook(send: typeof fetch, { url, token, events }: Hook): Promise<void> {
  const answer = await send('https://api.personio.de/v2/auth/token', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials&client_id=personio-client&client_secret=personio-secret',
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  const created = await send('https://api.personio.de/v2/webhooks', {
    method: 'POST',
    headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ url, token, auth_type: 'TOKEN', status: 'ENABLED', enabled_events: events },
    }),
  });
  if (!created.ok) throw new Error(`no webhook: ${await created.text()}`);
}
