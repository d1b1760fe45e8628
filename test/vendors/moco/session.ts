import { z } from 'zod';
import { accept, text } from './accept.ts';
import type { Office } from './office.ts';
import { unauthorized } from './refusal.ts';
import type { Call, Route } from './router.ts';
import { findUser, randomGuid } from './users.ts';

const credentials = z.object({ email: text, password: text });

/** Signing in answers the user's own key and makes one if there is none. */
function signIn(office: Office, body: unknown): Response {
  const { email, password } = accept(credentials, body, 'message');
  const user = office.users.having(email.toLowerCase())[0];
  if (!user?.active || user.password === '' || user.password !== password) throw unauthorized();
  const { apiKeys } = office.settings.current();
  const known = apiKeys.find((each) => each.userId === user.id);
  const apiKey = known ?? {
    key: randomGuid(office).replaceAll('-', ''),
    kind: 'full' as const,
    userId: user.id,
  };
  if (!known) office.settings.change({ apiKeys: [...apiKeys, apiKey] });
  return Response.json({ api_key: apiKey.key, user_id: user.id });
}

function profile(office: Office, { caller }: Call): Response {
  const user = findUser(office, caller.userId);
  const { id, email, firstname, lastname, active, extern, created_at, updated_at } = user;
  return Response.json({
    id,
    email,
    full_name: `${firstname} ${lastname}`,
    first_name: firstname,
    last_name: lastname,
    active,
    external: extern,
    avatar_url: null,
    unit: { id: 909_300_010, name: 'Team' },
    created_at,
    updated_at,
  });
}

export function sessionRoutes(office: Office): Route[] {
  return [
    {
      methods: ['GET'],
      pattern: '/session',
      answer: ({ caller }) => {
        const { id, uuid } = findUser(office, caller.userId);
        return Response.json({ id, uuid });
      },
    },
    { methods: ['POST'], pattern: '/session', open: true, answer: (call) => signIn(office, call.body) },
    { methods: ['GET'], pattern: '/profile', answer: (call) => profile(office, call) },
  ];
}
